package org.jincheng.indicators.faces.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/** The overview: every published figure of the city, and only what the API answers. */
@BrowserTests
class OverviewTests {

	private static final Pattern OF_API = Pattern.compile(Api.BASE);

	@Autowired
	private Api api;

	@Test
	void partsAreThoseOfTheApi(Visit visit) {
		var page = visit.open("/");
		assertThatAnInitiativeUnfoldsToItsStatements(page);
		section(page, "Latest changes").locator("summary").click();
		assertThat(section(page, "Latest changes").getByRole(AriaRole.LISTITEM).first())
			.containsText(Pattern.compile("revision \\d+ Recorded \\d{4}-"));
		visit.unfoldAll();
		visit.seeAll();
		assertAll(() -> assertThatTotalsOfSectorsAreThoseOfTheApi(page),
				() -> assertThatInitiativesAreCountedByStatus(page),
				() -> assertThatChartsShowFiguresOfTheApiAndOpenTheirSources(page));
	}

	private void assertThatTotalsOfSectorsAreThoseOfTheApi(Page page) {
		var groups = this.api.get(Api.BASE + "/investments/summary?groupBy=sector&lang=en").body().get("groups");
		assertThat(groups).isNotEmpty().allSatisfy((group) -> {
			var total = page.locator("#topic-investment a[data-figure='" + group.at("/total/id").asString() + "']");
			assertThat(total).hasCount(1);
		});
	}

	private void assertThatChartsShowFiguresOfTheApiAndOpenTheirSources(Page page) {
		var marks = page.locator("svg.drawing a.mark");
		assertThat(marks.all()).isNotEmpty().allSatisfy((mark) -> {
			var id = mark.getAttribute("data-figure");
			assertThat(this.api.get(Api.BASE + "/observations/" + id).status()).isEqualTo(200);
		});
		marks.first().focus();
		page.keyboard().press("Enter");
		assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
		assertThat(page).hasURL(Pattern.compile("figure=" + marks.first().getAttribute("data-figure")));
	}

	private void assertThatInitiativesAreCountedByStatus(Page page) {
		var counts = new HashMap<String, Integer>();
		this.api.allPages(Api.BASE + "/initiatives?lang=en")
			.forEach((initiative) -> counts.merge(initiative.get("statusName").asString(), 1, Integer::sum));
		var initiatives = page.getByRole(AriaRole.REGION,
				new Page.GetByRoleOptions().setName("Initiatives").setExact(true));
		assertThat(
				initiatives.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)).allTextContents())
			.containsExactlyInAnyOrderElementsOf(
					counts.entrySet().stream().map((count) -> count.getKey() + " " + count.getValue()).toList());
	}

	private void assertThatAnInitiativeUnfoldsToItsStatements(Page page) {
		section(page, "Initiatives").locator("summary").first().click();
		var initiative = this.api.get(Api.BASE + "/initiatives?lang=en").body().at("/items/0");
		var name = page.getByText(initiative.get("name").asString(), new Page.GetByTextOptions().setExact(true));
		var item = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(name));
		var gist = item.getByText(initiative.at("/statements/0/gist").asString());
		assertThat(gist).isHidden();
		name.click();
		assertThat(gist).isVisible();
	}

	private static void refuse(Page page, String revision) {
		page.route(OF_API,
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)
					.setHeaders(Map.of("Jincheng-Revision", revision, "Content-Type", "application/problem+json"))
					.setBody("{\"status\": 503, \"detail\": \"This instance does not have it.\"}")));
	}

	@Test
	void whatFailsIsToldAndCanBeTriedAgain(Visit visit) {
		visit.expectFault("the server responded with a status of 503");
		refuse(visit.page(), "9");
		var page = visit.open("/check");
		var alert = page.getByRole(AriaRole.ALERT).first();
		assertThat(alert).containsText("The service answered 503: This instance does not have it.");
		page.unroute(OF_API);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
		assertThat(page.getByRole(AriaRole.TEXTBOX).last()).isVisible();
		visit.expectFault("net::ERR_INTERNET_DISCONNECTED");
		visit.page().route(OF_API, (route) -> route.abort("internetdisconnected"));
		visit.open("/check?lang=zh");
		assertThat(alert).containsText("服务没有响应。请检查网络连接后重试。");
		page.unroute(OF_API);
		page.evaluate("dispatchEvent(new Event('online'))");
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重试"))).hasCount(0);
	}

	private static Locator section(Page page, String name) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
