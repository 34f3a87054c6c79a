package org.jincheng.indicators.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL what stood at a moment.
 *
 * @param asOf the moment; null for what stands now
 */
record Vintage(@Nullable Instant asOf) {

	static final Vintage NOW = new Vintage(null);

	/** Either part has an index of what makes the figure. */
	private static final String VERSIONS = """
			(select * from observation where superseded_at is null
			 union all select * from observation where superseded_at is not null)""";

	/** Where a figure is found by what makes it. */
	String table() {
		return (this.asOf != null) ? VERSIONS : "observation";
	}

	/** The condition for rows that stood. */
	Sql stood(String row) {
		return (this.asOf != null) ? Sql.of("{row}.recorded_at <= :asOf and {notEnded}")
			.with("row", row)
			.with("notEnded", notEnded(row))
			.bind("asOf", moment(this.asOf)) : notEnded(row);
	}

	/** The condition for rows that had not ended. */
	Sql notEnded(String row) {
		return (this.asOf != null) ? Sql.of("({row}.superseded_at is null or {row}.superseded_at > :asOf)")
			.with("row", row)
			.bind("asOf", moment(this.asOf)) : Sql.of(row + ".superseded_at is null");
	}

	static OffsetDateTime moment(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
