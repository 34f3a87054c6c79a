package org.jincheng.indicators.figures.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of several figures of a period is preferred, after each publication that came.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferredFiguresTests {

	private static final AtomicInteger cases = new AtomicInteger();

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void publish() {
		this.bulletins = new Bulletins(this.curator, "rule");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("province", "statistics-office");
		this.bulletins.publisher("government", "government");
		this.bulletins.publisher("council", "government");
		this.bulletins.publisher("press", "press");
	}

	/**
	 * Publications in the order in which they came, each as publisher, day and figure;
	 * the preferred ones by then; and how the others stand to the last one of these.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			a less final figure of the same publisher | bureau 2021-03: 100 t; bureau 2021: 103 t status=estimate | \
			1 1 | 2 contradicts
			a more final figure that came later but is older | bureau 2021: 103 t status=estimate; \
			bureau 2021-03: 100 t | 1 2 | 1 contradicts
			a name that says the kind | 晋城市统计局 2021-02: 100 t; press 2021-03: 101 t | 1 1 | 2 contradicts
			a report that rounds what the press quotes exactly | government 2021-01-10: 2234 t; \
			press 2021-02-01: 2234.5 t | 1 1 | 2 agrees
			an article that rounds a bulletin | office 2021-03: 2234.5 t; press 2021-04: 2230 t; \
			press 2021-05: about 2235 t | 1 1 1 | 2 contradicts, 3 rounded
			a bound beside the same office's exact number | office 2021-06: gt 2200 t; \
			office 2021-03: 2234.5 t status=provisional | 1 2 | 1 implied
			a bound of another kind of source | press 2021-06: gt 2200 t; office 2021-03: 2234.5 t | 1 2 | \
			1 implied
			a bound that is no longer true | press 2021-06: lt 2200 t; office 2021-03: 2234.5 t | 1 2 | \
			1 contradicts
			a range and a number in it | press 2021-06: between 40 60 t; council 2021-07: gt 10 t | 1 2 | 1 open
			nearly a number | press 2021-06: nearly 2300 t; press 2021-01: 2291 t | 1 2 | 1 implied
			a census beside an estimate | office 2021-03: 2279000 persons status=estimate; \
			office 2021-05: 2194500 persons | 1 2 | 1 revised
			an estimate of another office after the census | office 2021-05: 2194500 persons; \
			province 2021-09: 2210000 persons status=estimate | 1 2 | 1 contradicts
			a period of publication beside a stated one | office 2020: 50 t basis=publication; \
			press 2021-05: 52 t | 1 2 | 1 contradicts
			a provisional figure that becomes final elsewhere | office 2021-03: 50 t status=provisional; \
			province 2021-09: 52 t | 1 2 | 1 revised
			a newer final figure of the press beside a provisional one of the office | \
			office 2021-03: 50 t status=provisional; press 2021-09: 52 t | 1 1 | 2 contradicts
			a target that is revised | government 2020-01: 100 t status=target; \
			council 2020-06: 110 t status=target | 1 2 | 1 revised
			an expected figure is no target | government 2020-01: 100 t status=forecast; \
			government 2020-06: 110 t status=target | 1 1+2 | ''
			joint figures of a group | press 2021-01: 30 t places=140400,140500; \
			office 2021-02: 31 t places=140400,140500 | 1 2 | 1 contradicts
			changes without levels | press 2021-01: 5.2 percent on=2019; \
			office 2021-02: 5.3 percent on=2019 | 1 2 | 1 contradicts
			a change that falls in other digits | press 2021-01: -5 percent on=2019; \
			office 2021-02: -5.3 percent on=2019 | 1 2 | 1 rounded
			the kind of a publisher that nobody knows comes last | bureau 2021-01: 100 t; \
			press 2021-01: 101 t | 1 2 | 1 contradicts
			the same number twice | press 2021-01: 100 t; office 2021-02: 100 t | 1 2 | 1 agrees
			a copy counts where there is no original | press 2021-01: 100 t copyOf=0 | 1 | ''
			a census revision of the province after the yearbook | office 2021-03: 2234 t status=provisional; \
			office 2021: 2235.2 t; province 2022-05: 2251 t status=provisional | 1 2 3 | \
			1 revised, 2 contradicts
			a flash without a status, then a bulletin | office 2021-01: 2234 t; \
			province 2021-03: 2236 t status=provisional | 1 2 | 1 contradicts
			a bureau that rounds what the press has exactly | press 2021-03: 2274.83 t; office 2021-02: 2275 t | \
			1 2 | 1 agrees
			a number that is cut off later | office 2021-03: 2274.8 t; office 2021-05: 2274 t | 1 1 | 2 rounded
			a growth that is cut off by another office | province 2021-05: -8 percent on=2019; \
			office 2021-03: -8.7 percent on=2019 | 1 2 | 1 rounded
			a nil is not 0.9 cut off | office 2021-03: 0.9 t; press 2021-04: 0 t | 1 1 | 2 contradicts
			a nil that revises 0.9 | office 2021-03: 0.9 t; office 2021-05: 0 t | 1 2 | 1 revised
			a small number that is rounded to nil | office 2021-03: 0.4 t; press 2021-04: 0 t | 1 1 | \
			2 rounded
			a newer bound of the same office | office 2021-03: 2274.8 t; office 2021-05: gt 2300 t | 1 1 | \
			2 contradicts
			a newer bound of another office | office 2021-03: 2274.8 t; province 2021-05: between 2260 2280 t | \
			1 1 | 2 implied
			a bound of the office beside a number of the press | office 2021-03: gt 2200 t; press 2021-05: 2274.8 t | \
			1 1 | 2 open
			a copy and a reprint of what was retracted | office 2021-03: 2234 t; press 2021-04: 2234 t copyOf=1; \
			press 2021-05: 2234 t; office 2021-06: 7 m retracts=1 | 1 1 1 3 | 1 agrees, 2 copy
			a correction in a year of which the yearbook is | office 2021-11-15: 2240 t; office 2021: 2234 t | 1 2 | \
			1 revised possibly newer
			a retraction, from when it is known | office 2021-01: 100 t; press 2021-02: 90 t; \
			office 2021-03: 7 m retracts=1 | 1 1 2 | 1 revised
			""")
	void preferredIs(String name, String publications, String preferred, String others) {
		var number = cases.incrementAndGet();
		var indicator = "case-" + number;
		this.bulletins.indicator(indicator, "t persons percent m", "");
		var moments = new ArrayList<String>();
		for (var publication : publications.split("; ")) {
			var parts = publication.split(": ");
			var words = new ArrayList<>(List.of(parts[1].replace("about", "approx").split(" ")));
			var relations = words.stream().filter((word) -> word.matches("(copyOf|retracts)=.*")).toList();
			words.removeAll(relations);
			var source = "%d-%d %s".formatted(number, moments.size() + 1, parts[0]);
			if (relations.contains("copyOf=0")) {
				this.bulletins.publish(number + "-0 office 2020-12");
			}
			var related = relations.stream().map((relation) -> relation.replace("=", "=" + number + "-")).toList();
			this.bulletins.publish(source + (related.isEmpty() ? "" : " " + String.join(" ", related)),
					indicator + " 140500 2020 " + String.join(" ", words));
			moments.add(this.bulletins.moment());
		}
		var expected = preferred.split(" ");
		for (int i = 0; i < moments.size(); i++) {
			assertThat(preferred(indicator, "&asOf=" + moments.get(i))).as("after " + (i + 1)).isEqualTo(expected[i]);
		}
		assertThat(preferred(indicator, "")).isEqualTo(expected[expected.length - 1]);
		var figures = this.bulletins.find(indicator, "&sources=preferred");
		var told = figures.stream()
			.filter((figure) -> !figure.get("unit").asString().equals("m"))
			.flatMap((figure) -> this.bulletins.others(figure.get("id").asString()).stream())
			.map((other) -> other.substring(other.indexOf('-') + 1))
			.sorted()
			.toList();
		assertThat(String.join(", ", told)).isEqualTo(others);
		assertThat(contested(figures))
			.isEqualTo(contested(this.bulletins.find(indicator, "")
				.stream()
				.filter((figure) -> figure.get("preferred").asBoolean())
				.toList()))
			.isEqualTo(contested(figures.stream()
				.map((figure) -> this.curator.get("observations/" + figure.get("id").asString()).body())
				.toList()));
	}

	/** The ids of the figures that something speaks against. */
	private static Set<String> contested(List<JsonNode> figures) {
		return figures.stream()
			.filter((figure) -> figure.path("contested").asBoolean())
			.map((figure) -> figure.get("id").asString())
			.collect(Collectors.toSet());
	}

	/** The numbers of the publications of the figures that are preferred. */
	private String preferred(String indicator, String query) {
		var numbers = String.join("+",
				this.bulletins.find(indicator, "&sources=preferred" + query)
					.stream()
					.filter((figure) -> !figure.get("unit").asString().equals("m"))
					.map((figure) -> figure.at("/source/id").asString())
					.map((id) -> id.substring(id.lastIndexOf('-') + 1))
					.sorted()
					.toList());
		return numbers.isEmpty() ? "-" : numbers;
	}

	@Test
	void publisherThatIsWithdrawnHasNoKind() {
		this.bulletins.publisher("closed", "statistics-office");
		this.bulletins.indicator("closing", "t", "");
		this.bulletins.publish("closing-1 closed 2021-03", "closing 140500 2020 5 t");
		this.bulletins.publish("closing-2 council 2021-02", "closing 140500 2020 6 t");
		assertThat(preferred("closing", "")).isEqualTo("1");
		this.curator.remove("publishers/rule-closed");
		assertThat(preferred("closing", "")).isEqualTo("2");
	}

	@Test
	void figuresArePreferredAmongThoseThatAreSelected() {
		this.bulletins.indicator("days", "t", "");
		this.bulletins.publish("days-1 office 2021-03", "days 140500 2020 5 t");
		this.bulletins.publish("days-2 office 2022-03", "days 140500 2020 6 t", "days 140500 2025 9 t status=target");
		assertThat(this.bulletins.figures("days", "&sources=preferred&publishedBy=2021"))
			.containsExactly("2020 5 actual days-1 +0");
		assertThat(this.bulletins.figures("days", "&latest=1")).containsExactlyInAnyOrder("2020 6 actual days-2 +1",
				"2025 9 target days-2 +0");
		assertThat(this.bulletins.figures("days", "&latest=1&sources=each")).hasSize(3);
		assertThat(
				this.curator.get("observations?indicator=rule-days&sources=preferred&count=true").body().get("total"))
			.isEqualTo(Api.parse("2"));
	}

	@ParameterizedTest
	@CsvSource({ "preferred, 1", "each, 2" })
	void aSourceThatContradictsItselfIsReadInItsOrder(String sources, int figures) {
		var indicator = "twice-" + sources;
		this.bulletins.indicator(indicator, "t", "");
		this.bulletins.publish("twice-" + sources + " press 2021", indicator + " 140500 2019 5 t",
				indicator + " 140500 2020 10 t", indicator + " 140500 2020 11 t occurrence=2");
		var changes = this.bulletins.find(indicator, "&transform=change&sources=" + sources);
		assertThat(changes.getFirst().path("contested").asBoolean()).isTrue();
		var found = this.bulletins.find(indicator, "&from=2020&sources=" + sources);
		assertThat(found).hasSize(figures);
		assertThat(found.getFirst().has("alsoStated")).isEqualTo(sources.equals("preferred"));
		if (figures == 1) {
			assertThat(this.bulletins.figures(indicator, "&from=2020&sources=preferred"))
				.containsExactly("2020 10 actual twice-preferred +1!");
		}
	}

}
