using System.Text.RegularExpressions;
using Greffe.Tests.Preview;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>What a reader does from end to end.</summary>
[Collection(JourneysBrowsing.Name)]
public class JourneyTests(Browsing browsing)
{
    private const int MostTabs = 120;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_keyboard_alone_goes_from_the_home_page_to_a_paragraph_and_back(bool script)
    {
        var page = await browsing.Open(script: script);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Aller au contenu", await Focused(page));
        await TabTo(page, "#q");
        await page.Keyboard.TypeAsync("notification");
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, @"/recherche\?q=notification$");

        await TabTo(page, ".facet a:has-text('Cour de cassation')");
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "juridiction=cc");
        await Assertions.Expect(page.Locator(".active a").First).ToContainTextAsync("Cour de cassation");

        await TabTo(page, ".hits h3 a");
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "/decision/");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Deuxième chambre civile");

        await TabTo(page, ".outline a[href='#dispositif']");
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "#dispositif$");
        await Assertions.Expect(page.Locator("#dispositif h2")).ToBeInViewportAsync();

        await TabTo(page, ".downloads a");
        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Contains("juridiction=cc", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completions_are_reached_by_the_arrows_and_leave_typing_as_it_is()
    {
        var page = await browsing.Open();
        await page.GotoAsync("/recherche");
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("notif");
        var list = page.Locator(".completions [role=option]");
        await Assertions.Expect(list).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".completions")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("notif");
        await page.Keyboard.TypeAsync("i");
        await Assertions.Expect(page.Locator(".completions")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list.Nth(0)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "q=notification(%20|\\+)par(%20|\\+)huissier");
    }

    [Fact]
    public async Task A_misspelt_search_offers_the_better_one_and_a_place_to_look_in_and_a_feed()
    {
        var page = await browsing.Open(script: false);
        await page.GotoAsync("/recherche?q=notificasion");
        await page.ClickAsync(".suggestion a");
        await Arrive(page, @"/recherche\?q=notification$");
        await page.SelectOptionAsync("select[name=zone]", "dispositif");
        await page.ClickAsync(".search.large button.primary");
        await Arrive(page, "zone=dispositif");
        await Assertions.Expect(page.Locator("select[name=zone]")).ToHaveValueAsync("dispositif");
        var feed = await page.Locator("link[type='application/atom+xml']").GetAttributeAsync("href");
        Assert.Equal("/v1/search.atom?q=notification&field=dispositif", feed);
        await Assertions.Expect(page.Locator(".follow a")).ToHaveAttributeAsync("href", feed!);
    }

    [Fact]
    public async Task On_a_phone_the_outline_and_the_filters_are_folded_and_open_without_script()
    {
        var page = await browsing.Open(width: 390, script: false);
        await page.GotoAsync($"/decision/{InventedDecisions.IdOf("cass-civ2")}");
        var entry = page.Locator(".outline a[href='#dispositif']");
        await Assertions.Expect(entry).ToBeHiddenAsync();
        await page.Locator(".outline summary").ClickAsync();
        await Assertions.Expect(entry).ToBeVisibleAsync();
        await page.GotoAsync("/recherche?q=cour");
        await Assertions.Expect(page.Locator(".facet").First).ToBeHiddenAsync();
        await page.Locator(".filters summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(".facet").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_dark_appearance_is_remembered_and_leads_back_to_the_page()
    {
        var page = await browsing.Open(script: false);
        await page.GotoAsync("/recherche?q=cour%20appel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sombre" }).ClickAsync();
        Assert.EndsWith("/recherche?q=cour%20appel", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/a-propos");
        Assert.Equal("rgb(20, 23, 26)", await page.Locator("body").EvaluateAsync<string>("b => getComputedStyle(b).backgroundColor"));
    }

    [Fact]
    public async Task The_interface_speaks_English_when_asked_and_the_decision_stays_French()
    {
        var page = await browsing.Open();
        await page.GotoAsync($"/decision/{InventedDecisions.IdOf("ce")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("fr", await page.Locator("main").GetAttributeAsync("lang"));
        await Assertions.Expect(page.Locator(".outline summary, .outline-title").Last).ToHaveTextAsync("Outline of the decision");
    }

    [Fact]
    public async Task With_script_the_permanent_link_is_copied()
    {
        var page = await browsing.Open();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync($"/decision/{InventedDecisions.IdOf("ce")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copier le lien" }).ClickAsync();
        await Assertions.Expect(page.Locator(".copy").Last).ToHaveTextAsync("Copié");
        Assert.Equal(page.Url, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    /// <summary>Looks at the address until it is the one awaited: an event awaited after the key was pressed may have come before.</summary>
    private static async Task Arrive(IPage page, string pattern)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 60_000 });
        await page.WaitForLoadStateAsync();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            // Where the keyboard stands must show: an outline at least 2 pixels wide.
            Assert.True(await page.EvaluateAsync<bool>("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"),
                $"The focus does not show on «{await Focused(page)}».");
            if (await page.Locator(selector).First.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }

        Assert.Fail($"The keyboard did not reach {selector} in {MostTabs} steps.");
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
}
