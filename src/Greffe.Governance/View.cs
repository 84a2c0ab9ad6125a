namespace Greffe.Governance;

/// <summary>What a page of census or register shows. Parameters of a page are public and what it shows is not: each page knows its own.</summary>
public abstract record View;
