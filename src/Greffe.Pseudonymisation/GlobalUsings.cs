global using Greffe.Decisions;
global using Greffe.Decisions.Occultations;
