Console.WriteLine("greffe");
