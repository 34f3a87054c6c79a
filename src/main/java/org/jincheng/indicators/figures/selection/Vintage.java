package org.jincheng.indicators.figures.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * As of when figures are asked for.
 *
 * @param asOf returns what was recorded at this moment ({@code 2026-11-24T12:00:00Z}) or
 * at the end of this day in UTC ({@code 2026-11-24}). Default: now. It cannot be in the
 * future, but can be the current day
 * @param publishedBy returns only what had been published by the end of this day, month
 * or year ({@code 2019-09}), with the replacements and retractions of that time. Default:
 * everything
 */
public record Vintage(
		@Parameter(schema = @Schema(type = "string")) @PastOrPresent(
				message = ObservationSelection.NOT_YET) @Nullable Instant asOf,
		@Parameter(schema = @Schema(type = "string")) @Nullable DateBound publishedBy) {

	/** The current versions, whenever they were published. */
	public static final Vintage NOW = new Vintage(null, null);

	/** Either part has an index of what makes the figure. */
	private static final String VERSIONS = """
			(select * from observation where superseded_at is null
			 union all select * from observation where superseded_at is not null)""";

	/** Whether a figure that was read of it is current in it. */
	public boolean isOf(Observation figure) {
		return this.asOf != null || figure.provenance().supersededAt() == null;
	}

	/** Where a figure is found by what makes it. */
	public Sql table() {
		return Sql.of((this.asOf != null) ? VERSIONS : "observation");
	}

	/** The condition for versions that were current at the moment, or are current now. */
	public Sql current(String row) {
		return (this.asOf != null)
				? Sql.of(row + ".recorded_at <= :asOf and {notEnded}", Map.of("notEnded", notEnded(row)))
				: notEnded(row);
	}

	/** The same, without figures that have no value. */
	public Sql values(String row) {
		return Sql.join(" and ", List.of(current(row), hasValue(row)));
	}

	/** The condition for figures that have a value. */
	public static Sql hasValue(String row) {
		return Sql.of(row + ".missing is null");
	}

	/** The condition for rows that had not ended. */
	public Sql notEnded(String row) {
		var isCurrent = row + ".superseded_at is null";
		var notEnded = (this.asOf != null)
				? Sql.of("(" + isCurrent + " or " + row + ".superseded_at > :asOf)").bind("asOf", moment(this.asOf))
				: Sql.of(isCurrent);
		return (this.publishedBy != null) ? Sql.join(" and ", List.of(notEnded, published(row))) : notEnded;
	}

	/** The condition for rows of sources that had been published. */
	public Sql published(String row) {
		return (this.publishedBy != null) ? Sql
			.of(row + ".source_id = any(array(select source_id from edition where published_last <= :publishedBy))")
			.bind("publishedBy", this.publishedBy.last()) : Sql.of("true");
	}

	/** The last day of what sources published; null for all. */
	public @Nullable LocalDate lastDay() {
		return (this.publishedBy != null) ? this.publishedBy.last() : null;
	}

	public static OffsetDateTime moment(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
