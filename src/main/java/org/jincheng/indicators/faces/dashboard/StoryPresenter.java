package org.jincheng.indicators.faces.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.faces.dashboard.FigureStory.FigureList;
import org.jincheng.indicators.faces.dashboard.FigureStory.Version;
import org.jincheng.indicators.faces.dashboard.PlaceParts.Beside;
import org.jincheng.indicators.faces.dataset.DatasetCitation;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.observation.OtherFigure;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jspecify.annotations.Nullable;

/**
 * Presents what is known of a figure in the words of its page.
 *
 * @param figures the words, with the other sources that it has to do with
 * @param figure the figure
 * @param source its source; null where it is derived from several
 * @param related what that is to others
 * @param others the others of its series and period
 * @param inputs the figures that it is derived from
 * @param disagreeing other figures that contradict it
 * @param originals the figures of the original that it differs from
 * @param versions its versions, the oldest first
 * @param statement the sentence that states it; null where that is no single one
 * @param definition the definition of its indicator
 * @param revision the revision that it is of
 * @param base the address of the service
 */
record StoryPresenter(FigurePresenter figures, Observation figure, @Nullable SourceResource source,
		List<RelatedSource> related, List<OtherFigure> others, List<Observation> inputs, List<Observation> disagreeing,
		List<Observation> originals, List<ObservationVersion> versions, @Nullable StatementResource statement,
		String definition, DatasetRevision revision, String base) {

	FigureStory story() {
		var provenance = this.figure.provenance();
		var derivation = provenance.derivation();
		var relation = (this.figure.missing() != null) ? null : (this.figure.relation() == Relation.EQUAL)
				? provenance.origin().code() : this.figure.relation().code();
		return new FigureStory(this.revision, this.figures.present(this.figure), texts().exact(this.figure), relation,
				this.figure.period().basis().code(), texts().heading(this.figure.unit()), this.definition,
				day(provenance.recordedAt()),
				(provenance.supersededAt() != null) ? day(provenance.supersededAt()) : null, this.statement,
				relations().toList(), (derivation != null) ? derivation.formula() : null, lists(),
				this.versions.stream().map(this::version).toList(), provenance.origin() == Origin.STATED, citation(),
				bibtex(), (provenance.origin() == Origin.DERIVED) ? "all" : "stated");
	}

	private FigureTexts texts() {
		return this.figures.texts();
	}

	private String text(String name, Object... values) {
		return texts().words().text(name, values);
	}

	private Stream<FigureStory.Relation> relations() {
		return this.related.stream().flatMap((relation) -> {
			var other = this.figures.sources().get(relation.source());
			if (other == null) {
				return Stream.of();
			}
			var around = text("source." + relation.kind(),
					text("source.named", "\n", other.publisher(), other.published()))
				.split("\n", 2);
			return Stream.of(new FigureStory.Relation(around[0], other, around[1]));
		});
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, ZoneOffset.UTC);
	}

	private List<FigureList> lists() {
		return Stream
			.of(new FigureList(text("drawer.inputs"), named(this.inputs)),
					new FigureList(text("drawer.others"), this.others.stream().map(this::other).toList()),
					new FigureList(text("drawer.disagrees"), named(this.disagreeing)),
					new FigureList(text("drawer.differs"), named(this.originals)))
			.filter((list) -> !list.figures().isEmpty())
			.toList();
	}

	private List<Beside> named(List<Observation> some) {
		return some.stream()
			.map((one) -> new Beside(this.figures.present(one),
					String.join(", ", one.subject().name(), one.place().name(), texts().period(one))))
			.toList();
	}

	/**
	 * Another figure of the series and period, with who states it and how it stands to
	 * this one.
	 */
	private Beside other(OtherFigure other) {
		var one = other.observation();
		var told = Stream
			.of(text("drawer.how." + other.how().code()), other.possiblyNewer() ? text("drawer.possiblyNewer") : null,
					(one.source() != null && one.source().retractedBy() != null) ? text("figure.retractedBy") : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		var by = this.figures.sources().get(one.sourceId());
		return new Beside(this.figures.present(one),
				text("drawer.others.line", told, (by != null) ? by.publisher() : one.sourceId(),
						(by != null) ? by.published() : "", String.valueOf(one.wording().printed())));
	}

	private Version version(ObservationVersion version) {
		var one = version.observation();
		var about = Stream
			.of(List.of(one.subject().name(), one.place().name(), texts().period(one)), texts().toldApart(one),
					List.of("“" + one.wording().printed() + "”"))
			.flatMap(List::stream)
			.collect(Collectors.joining(" · "));
		return new Version(texts().exact(one), about,
				Stream.of(version.recorded(), version.ended())
					.filter(Objects::nonNull)
					.map((event) -> new FigureStory.Event(event.action().code(), day(event.recordedAt()), event.actor(),
							event.reason()))
					.toList());
	}

	/** Cites it as a reference list does. */
	private String citation() {
		return Stream
			.of(Stream.ofNullable(this.source).map(SourceResource::citation), Stream.of(place() + "."),
					Stream.of("%s: %s. %s".formatted(ofDataset(), inWords(), address())))
			.flatMap(Function.identity())
			.collect(Collectors.joining(" "));
	}

	/** The print and where it stands, or else the formula. */
	private String place() {
		var at = this.figure.source();
		var printed = this.figure.wording().printed();
		return (printed != null && at != null) ? texts().located(at, "“" + printed + "”")
				: Objects.requireNonNull(this.figure.provenance().derivation()).formula();
	}

	private String ofDataset() {
		return DatasetCitation.of(this.revision, texts().words().language());
	}

	/** The print alone may not say whether something rose or fell. */
	private String inWords() {
		return "%s, %s: %s".formatted(this.figure.subject().name(), this.figure.place().name(),
				Stream.concat(Stream.of(texts().phrase(this.figure)), texts().toldBesidePhrase(this.figure).stream())
					.collect(Collectors.joining(", ")));
	}

	private String address() {
		return "%s/figures/%s?lang=%s".formatted(this.base, this.figure.id(), texts().words().language().code());
	}

	private String bibtex() {
		var source = this.source;
		var published = (source != null) ? source.published().toString() : day(this.revision.recordedAt()).toString();
		return """
				@misc{%s-%s,
				  author = {{%s}},
				  title = {{%s}},
				  date = {%s},
				  year = {%.4s},
				  url = {%s},
				  note = {%s}
				}""".formatted((source != null) ? source.id() : "jincheng-indicators", this.figure.indicator(),
				escaped((source != null) ? source.publisher() : ofDataset()),
				escaped((source != null) ? source.title() : this.figure.subject().name()), published, published,
				(source != null && source.url() != null) ? source.url() : address(),
				escaped("%s, %s: %s, %s".formatted(place(), ofDataset(), inWords(), address())));
	}

	private static String escaped(String text) {
		return DatasetCitation.escaped(text);
	}

}
