package org.jincheng.indicators.subjects.investment;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTests
class InvestmentTests {

	private static final String PATH = Api.BASE + "/investments";

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			sector=optical-electro-mechanical | foxconn-optical-electro-mechanical-contract \
			optical-electro-mechanical-fund
			kind=fund | optical-electro-mechanical-fund
			status=contracted | foxconn-optical-electro-mechanical-contract
			status=planned | none
			kind=spending&sector=casting | intelligent-casting-parks
			park=jingang-intelligent-casting-technology-industrial-park | intelligent-casting-parks
			park=danhe-river-wetland-park | none
			minAmount=25000000000 | foxconn-optical-electro-mechanical-contract old-building-renovation
			maxAmount=9999999999.99 | optical-electro-mechanical-fund
			minAmount=10000000000&maxAmount=13000000000 | fine-coal-chemical-transformation \
			intelligent-casting-parks
			minAmount=3000000000&currency=USD | foxconn-optical-electro-mechanical-contract \
			old-building-renovation
			maxAmount=1000000000&currency=USD | optical-electro-mechanical-fund
			q=Foxconn | foxconn-optical-electro-mechanical-contract
			q=%E5%AF%8C%E5%A3%AB%E5%BA%B7 | foxconn-optical-electro-mechanical-contract
			""")
	void findReturnsWhatMatches(String query, @Nullable String ids) {
		var page = this.api.get(PATH + "?" + query).body();
		assertThat(page.get("items").valueStream().map((item) -> item.get("id").asString()))
			.containsExactlyElementsOf((ids != null) ? List.of(ids.split(" ")) : List.of());
		assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
	}

	@Test
	void summaryCountsTheJointAmountOnce() {
		var summary = this.api.get(PATH + "/summary?groupBy=kind").body();
		var spending = summary.get("groups")
			.valueStream()
			.filter((group) -> group.get("key").asString().equals("spending"))
			.findFirst()
			.orElseThrow();
		assertThat(spending.at("/total/value").asString()).isEqualTo("53000000000");
		assertThat(spending.at("/total/origin").asString()).isEqualTo("derived");
		assertThat(spending.at("/total/joint").asBoolean()).isTrue();
		assertThat(spending.at("/total/derivation/inputs").size()).isEqualTo(3);
		assertThat(spending.get("investments").valueStream().map((id) -> id.asString())).containsExactly(
				"fine-coal-chemical-transformation", "intelligent-casting-parks", "old-building-renovation");
	}

	@ParameterizedTest
	@CsvSource({ "sector, 5", "kind, 3", "status, 3" })
	void summaryOfEachGroupingComesToTheSame(String groupBy, int groups) {
		var summary = this.api.get(PATH + "/summary?groupBy=" + groupBy).body();
		assertThat(summary.get("groupBy").asString()).isEqualTo(groupBy);
		assertThat(summary.get("currency").asString()).isEqualTo("CNY");
		assertThat(summary.get("groups").valueStream()).hasSize(groups);
		assertThat(summary.get("groups").valueStream().mapToLong((group) -> group.at("/total/value").asLong()).sum())
			.isEqualTo(83_000_000_000L);
	}

	@Test
	void summaryNeverAddsWhatIsSetUpToWhatIsContracted() {
		var groups = this.api.get(PATH + "/summary?groupBy=sector").body().get("groups");
		assertThat(groups.valueStream()
			.filter((group) -> group.get("key").asString().equals("optical-electro-mechanical"))
			.map((group) -> "%s %s %s %s".formatted(group.get("status").asString(), group.at("/total/value").asString(),
					group.at("/total/note").asString(), group.at("/place/name").asString())))
			.containsExactly("set-up 5000000000 Of investments with the status \"Set up\". Jincheng",
					"contracted 25000000000 Of investments with the status \"Contracted\". Jincheng");
		assertThat(
				this.api.get(PATH + "/summary?status=spent&place=140500").body().at("/groups/0/total/note").asString())
			.endsWith("Their amounts are of different periods.");
		assertThat(this.api.get(PATH + "/summary?within=140500").body().get("groups")).isEmpty();
	}

	@Test
	void summaryInDollarsIsAtTheRateThatTheSourceImplies() {
		var groups = this.api.get(PATH + "/summary?groupBy=kind&currency=USD").body().get("groups");
		assertThat(groups.valueStream().map((group) -> group.at("/total/value").asString()))
			.containsExactly("3500000000", "706280000", "7500000000");
		assertThat(groups.valueStream())
			.allSatisfy((group) -> assertThat(group.at("/total/derivation/formula").asString())
				.endsWith("(5000000000 CNY / 706280000 USD)"));
	}

}
