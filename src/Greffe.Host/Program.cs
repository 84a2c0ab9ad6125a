using System.Globalization;
using Greffe.Host.CommandLine;

CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
return await GreffeCommand.Run(args);
