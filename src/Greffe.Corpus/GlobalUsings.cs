global using Greffe.Corpus.Drawing;
global using Greffe.Decisions.Occultations;
