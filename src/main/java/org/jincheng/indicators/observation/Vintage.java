package org.jincheng.indicators.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL what stood at a moment.
 *
 * @param asOf the moment; null for what stands now
 */
record Vintage(@Nullable Instant asOf) {

	static final Vintage NOW = new Vintage(null);

	/** Either part has an index of what makes the figure. */
	private static final Sql VERSIONS = Sql.of("""
			(select * from observation where superseded_at is null
			 union all select * from observation where superseded_at is not null)""");

	/** Where a figure is found by what makes it. */
	Sql table() {
		return (this.asOf != null) ? VERSIONS : Sql.of("observation");
	}

	/** The condition for rows that stood. */
	Sql stood(String row) {
		return (this.asOf != null)
				? Sql.of(row + ".recorded_at <= :asOf and {notEnded}", Map.of("notEnded", notEnded(row)))
				: notEnded(row);
	}

	/** The condition for rows that had not ended. */
	Sql notEnded(String row) {
		var isStanding = row + ".superseded_at is null";
		return (this.asOf != null)
				? Sql.of("(" + isStanding + " or " + row + ".superseded_at > :asOf)").bind("asOf", moment(this.asOf))
				: Sql.of(isStanding);
	}

	static OffsetDateTime moment(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
