package org.jincheng.indicators.figures.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of stated figures, with the entries that they refer to by code.
 *
 * @param entries the indicators and places
 * @param editions what the sources are to each other
 * @param language the language of names
 */
public record ObservationRow(FigureEntries entries, Editions editions, Language language) {

	/**
	 * The beginning of a statement that selects such rows {@code o}; it can select more
	 * columns. When a row had ended is told as far as it was known at the moment that is
	 * asked for.
	 */
	public static final String SELECT = "select " + ObservationColumn.sql("o.", ObservationColumn.ALL) + """
			, o.id, o.recorded_at, case when o.superseded_at
			  <= coalesce(nullif(current_setting('jincheng.as_of', true), '')::timestamptz, 'infinity')
			then o.superseded_at end""";

	private static final int ID = ObservationColumn.ALL.size() + 1;

	/** Reads the current row, before it is known what contradicts it. */
	public Observation read(ResultSet row) throws SQLException {
		var figure = ObservationColumn.read(row);
		var period = figure.period();
		var comparison = figure.comparison();
		var occurrence = Objects.requireNonNull(figure.occurrence());
		var indicator = this.entries.indicator(figure.indicator());
		var place = this.entries.place(figure.place());
		var isRank = comparison != null && comparison.kind() == ComparisonKind.RANK;
		var subject = new Observation.Subject(row.getObject(ID, UUID.class), figure.indicator(),
				indicator.name().in(this.language), indicator.topic(),
				new Observation.PlaceReference(figure.place(), place.name().in(this.language), place.members()),
				Period.of(period.start(), period.end(), period.basis()),
				!isRank && indicator.defaults().addsUp(Over.TIME));
		var quantity = new Observation.Quantity(figure.value(), figure.upper(), figure.unit(), figure.counted(),
				figure.relation(), figure.missing());
		var wording = new Observation.Wording(Objects.requireNonNull(figure.status()), figure.printed(),
				(figure.note() != null) ? new LocalizedText(figure.note(), this.language) : null, null);
		var terms = new Observation.Terms(comparison, figure.valuation().or(indicator.defaults().of(comparison)),
				whole(figure, indicator.defaults().shareOf()), ObservationColumn.COMPARED.in(row));
		var provenance = new Observation.Provenance(Boolean.TRUE.equals(figure.joint()), Origin.STATED, null,
				SourceReference.of(figure.source(), this.editions), Objects.requireNonNull(moment(row, ID + 1)),
				moment(row, ID + 2));
		return new Observation(subject, quantity, wording, terms, provenance,
				(occurrence > 1) ? Coherence.ALONE.occurring(occurrence) : Coherence.ALONE, null);
	}

	/**
	 * The whole of a figure.
	 * @param usual that of its indicator; null if there is none
	 */
	private @Nullable NamedWhole whole(StatedFigure figure, @Nullable Text usual) {
		var given = figure.shareOf();
		if (given == null && !Whole.isOf(figure.unit(), figure.comparison())) {
			return null;
		}
		if (given != null && given.indicator() != null) {
			var place = this.entries.place(Objects.requireNonNull(given.place()));
			return new NamedWhole(given, new LocalizedText(
					Whole.name(this.entries.indicator(given.indicator()).name(), place.name()), this.language));
		}
		var words = (given != null) ? new Text(Objects.requireNonNull(given.en()), given.zh()) : usual;
		return (words != null)
				? new NamedWhole(new Whole(null, null, words.en(), words.zh()), new LocalizedText(words, this.language))
				: null;
	}

	private static @Nullable Instant moment(ResultSet row, int number) throws SQLException {
		var moment = row.getObject(number, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
