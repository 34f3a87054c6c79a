package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.faces.dashboard.PlaceParts.Beside;
import org.jincheng.indicators.faces.dashboard.PlaceParts.Card;
import org.jincheng.indicators.faces.dashboard.PlaceParts.Figures;
import org.jincheng.indicators.faces.dashboard.PlaceParts.PlaceChart;
import org.jincheng.indicators.faces.dashboard.PlaceParts.Section;
import org.jincheng.indicators.faces.overview.PlaceOverview;
import org.jincheng.indicators.faces.overview.PlaceOverview.IndicatorOfTopic;
import org.jincheng.indicators.faces.overview.PlaceOverview.KeyFigure;
import org.jincheng.indicators.faces.overview.PlaceOverview.PlaceRank;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.initiative.InitiativesOfStatus;
import org.jspecify.annotations.Nullable;

/**
 * Presents an overview of a place in the words of its page.
 *
 * @param overview the overview
 * @param subjects what the city develops
 * @param figures the words of figures
 */
record PlacePresenter(PlaceOverview overview, CitySubjects subjects, FigurePresenter figures) {

	/** How many charts a topic shows at most. */
	private static final int MAX_CHARTS = 4;

	/** After how many years a figure looks old beside newer ones. */
	private static final int OLD = 5;

	PlaceParts parts() {
		var sections = Stream
			.of(keyFigures(), peers(), reported(), topics(), parks(), plans(), initiatives(), joint(), sources())
			.flatMap(Function.identity())
			.toList();
		return new PlaceParts(this.overview.place(),
				new PlaceStory(this.overview, ranks(), this.figures.texts()).phrases(), sections);
	}

	private String text(String name, Object... values) {
		return this.figures.texts().words().text(name, values);
	}

	private Language language() {
		return this.figures.texts().words().language();
	}

	/** Returns a part, unless it has nothing to show. */
	private Stream<Section> section(String id, int count, boolean hasLead, PlaceParts.Body body) {
		var name = "overview." + id;
		return (count == 0) ? Stream.of()
				: Stream.of(new Section(id, text(name), count, hasLead ? text(name + ".lead") : null, body));
	}

	private Stream<Section> keyFigures() {
		var known = this.overview.keyFigures();
		var ranks = ranks();
		var newest = newest(known.stream().map(KeyFigure::figure).toList());
		var cards = known.stream().map((key) -> card(key, ranks.get(key.figure().id()), newest)).toList();
		return section("keyFigures", cards.size(), false, Figures.of(cards));
	}

	/** The ranks of key figures in words, by their ids. */
	private Map<UUID, String> ranks() {
		return this.overview.peers()
			.stream()
			.collect(Collectors.toMap((peers) -> peers.figure().id(), (peers) -> rank(peers.standing())));
	}

	private static int newest(List<Observation> figures) {
		return figures.stream().mapToInt(PlacePresenter::year).max().orElse(0);
	}

	private static int year(Observation figure) {
		return figure.period().end().getYear();
	}

	private Card card(KeyFigure key, @Nullable String rank, int newest) {
		var beside = new ArrayList<Beside>();
		if (key.change() != null) {
			var isDerived = key.change().provenance().origin() == Origin.DERIVED;
			var told = this.figures.texts().toldApart(key.change()).stream();
			beside.add(beside(key.change(), isDerived ? Stream.concat(told, Stream.of(text("figure.derived"))) : told));
		}
		if (key.partOfYear() != null) {
			var part = key.partOfYear();
			beside.add(beside(part, Stream.concat(Stream.of(this.figures.texts().period(part)),
					(part.status() == FigureStatus.ACTUAL) ? Stream.of() : Stream.of(part.status().name(language())))));
		}
		var card = card(key.figure(), newest, null);
		return new Card(card.look(), card.figure(), card.name(), card.indicator(), Spark.of(key.course()), beside, rank,
				card.notes(), null);
	}

	private Beside beside(Observation figure, Stream<String> notes) {
		return new Beside(this.figures.present(figure), notes.collect(Collectors.joining(" · ")));
	}

	private Card card(Observation figure, int newest, @Nullable Coverage coverage) {
		var shown = this.figures.present(figure);
		var look = figure.provenance().joint() ? "joint" : (newest - year(figure) > OLD) ? "old" : "";
		var about = this.subjects.investments().getOrDefault(figure.indicator(), List.of());
		var age = look.equals("old") ? List.of(text("overview.old")) : List.<String>of();
		var notes = Stream.of(about, shown.notes(), List.of(shown.period()), age).flatMap(List::stream).toList();
		var amounts = this.subjects.amounts()
			.getOrDefault(figure.indicator(), List.of())
			.stream()
			.filter((amount) -> amount.place().equals(figure.place()) && !amount.id().equals(figure.id()))
			.map((amount) -> beside(amount, Stream.of()))
			.toList();
		return new Card(look, shown, shown.name(), shown.indicator(), null, amounts, null, notes,
				(coverage == null || coverage.figures() < 2) ? null : text("overview.coverage", coverage.figures(),
						coverage.first().label(), coverage.last().label()));
	}

	private String rank(PlaceRank rank) {
		var words = this.figures.texts().words();
		var kind = this.overview.place().kind();
		var text = words.ranked(rank.rank(), rank.tied(), rank.ranked(), kind);
		return (rank.ranked() == rank.places()) ? text
				: text + " · " + text("rank.have", rank.ranked(), rank.places(), words.places(kind));
	}

	/** The key figures beside those of the other places of the kind. */
	private Stream<Section> peers() {
		var place = this.overview.place();
		var charts = this.overview.peers().stream().map((peers) -> {
			var figure = peers.figure();
			var comparison = figure.comparison();
			return chart(figure, "&beside=%s&unit=%s&comparison=%s&panels=1&plot=bars".formatted(place.code(),
					figure.unit(), (comparison != null) ? comparison.kind().code() : "none"));
		}).toList();
		return section("peers", charts.size(), true, new Figures(List.of(), charts, null));
	}

	private PlaceChart chart(Observation figure, String query) {
		var name = figure.subject().name();
		return new PlaceChart(figure.indicator(), name, name + ", " + this.overview.place().name(), query);
	}

	private Stream<Section> reported() {
		var reported = this.subjects.reported();
		return section("reported", reported.size(), false, new PlaceParts.Reported(reported));
	}

	/** Each topic with the figures that do not head the page already. */
	private Stream<Section> topics() {
		var told = this.overview.keyFigures().stream().map((key) -> key.figure().id()).collect(Collectors.toSet());
		return this.overview.topics().stream().map((topic) -> {
			var others = topic.indicators()
				.stream()
				.filter((indicator) -> !told.contains(indicator.figure().id()))
				.toList();
			var newest = newest(others.stream().map(IndicatorOfTopic::figure).toList());
			var code = this.overview.place().code();
			var charts = topic.indicators()
				.stream()
				.filter((indicator) -> hasCourse(indicator) || isTimesMore(indicator))
				.limit(MAX_CHARTS)
				.map((indicator) -> chart(indicator.figure(), "&place=" + code))
				.toList();
			var cards = new ArrayList<>(
					others.stream().map((one) -> card(one.figure(), newest, one.coverage())).toList());
			var lead = topic.indicators().stream().anyMatch(PlacePresenter::isTimesMore)
					? text("overview.timesMore.lead") : null;
			if (topic.topic().equals("investment") && !this.subjects.totals().isEmpty()) {
				cards.addAll(this.subjects.totals().stream().map((total) -> card(total, newest, null)).toList());
				lead = text("overview.investments.lead");
			}
			return new Section("topic-" + topic.topic(), topic.name(), topic.total(), lead,
					new Figures(cards, charts, (topic.total() > topic.indicators().size()) ? topic : null));
		});
	}

	private static boolean hasCourse(IndicatorOfTopic indicator) {
		return !indicator.coverage().first().equals(indicator.coverage().last());
	}

	private static boolean isTimesMore(IndicatorOfTopic indicator) {
		var comparison = indicator.figure().comparison();
		return comparison != null && comparison.kind() == ComparisonKind.TIMES_MORE;
	}

	/** Each park with what was invested in it. */
	private Stream<Section> parks() {
		var cards = this.subjects.parks()
			.stream()
			.map((park) -> new Card("", null, park.name(), null, null,
					park.investments()
						.stream()
						.flatMap((investment) -> investment.amounts()
							.stream()
							.filter((amount) -> amount.place().code().equals(this.overview.place().code()))
							.map((amount) -> beside(amount,
									Stream.concat(Stream.of(investment.name()),
											this.figures.present(amount).notes().stream()))))
						.toList(),
					null, Stream.of(park.kindName(), park.statusName(), park.focus()).map(Object::toString).toList(),
					park.investments().isEmpty() ? text("park.none") : null))
			.toList();
		return section("parks", cards.size(), true, Figures.of(cards));
	}

	/** What is planned, and what came of it. */
	private Stream<Section> plans() {
		var cards = this.overview.plans().stream().map((of) -> {
			var card = card(of.plan(), 0, null);
			var outcome = of.outcome();
			var beside = (outcome == null) ? List.<Beside>of() : List.of(beside(outcome,
					Stream.concat(Stream.of(text("table.outcome")), this.figures.present(outcome).notes().stream())));
			return new Card(card.look(), card.figure(), card.name(), card.indicator(), null, beside, null, card.notes(),
					beside.isEmpty() ? text("overview.plans.open") : null);
		}).toList();
		return section("plans", cards.size(), false, Figures.of(cards));
	}

	private Stream<Section> initiatives() {
		var board = this.overview.initiatives();
		return section("initiatives", board.stream().mapToInt(InitiativesOfStatus::total).sum(), true,
				new PlaceParts.Board(board));
	}

	private Stream<Section> joint() {
		var joint = this.overview.joint();
		return section("joint", joint.size(), false,
				Figures.of(joint.stream().map((figure) -> card(figure, newest(joint), null)).toList()));
	}

	/** The publications that speak of the place. */
	private Stream<Section> sources() {
		var works = this.overview.sources();
		return section("sources", works.size(), false, new PlaceParts.Works(works));
	}

}
