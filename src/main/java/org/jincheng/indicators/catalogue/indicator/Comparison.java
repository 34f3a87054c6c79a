package org.jincheng.indicators.catalogue.indicator;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a value is compared with. An indicator may name a default, which is copied into
 * each new figure that gives no comparison.
 *
 * @param kind how the value compares, such as {@code change}
 * @param basePeriod the period that the value is compared with. For a rank, the base of
 * the change that is ranked; for {@code of-plan}, the period that the plan is for; null
 * if no other time is involved
 * @param place the code of the place that the value is compared with, as in "1 point
 * above the national average". With a base period, the changes of both places are
 * compared; absent if there is no other place
 * @param among for a rank, the places or things that are ranked; absent for other
 * comparisons
 * @param distance {@code year-start} for a change since the start of the year, whose base
 * period is the last day of the year before. Such changes are one series; absent for
 * others
 */
@Embeddable
public record Comparison(@Enumerated(EnumType.STRING) @Column(name = "comparison_kind") ComparisonKind kind,
		@Nullable BasePeriod basePeriod,
		@Schema(requiredMode = RequiredMode.NOT_REQUIRED) @JsonInclude(Include.NON_NULL) @Column(
				name = "base_place") @Nullable String place,
		@Schema(requiredMode = RequiredMode.NOT_REQUIRED) @JsonInclude(Include.NON_NULL) @Nullable Among among,
		@Schema(requiredMode = RequiredMode.NOT_REQUIRED) @JsonInclude(Include.NON_NULL) @Column(
				name = "base_distance") @Enumerated(EnumType.STRING) @Nullable StatedDistance distance) {

	/** The columns of tables that are not called after their fields. */
	public static final Map<String, String> COLUMNS = Map.of("/comparison/basePeriod/start", "base_start",
			"/comparison/basePeriod/end", "base_end", "/comparison/place", "base_place", "/comparison/among/place",
			"among_place", "/comparison/among/kind", "among_kind", "/comparison/among/count", "among_count",
			"/comparison/distance", "base_distance");

	/** A comparison with another time. */
	public Comparison(ComparisonKind kind, @Nullable BasePeriod basePeriod) {
		this(kind, basePeriod, null, null, null);
	}

	/** A comparison with another place, or among several. */
	public Comparison(ComparisonKind kind, @Nullable BasePeriod basePeriod, @Nullable String place,
			@Nullable Among among) {
		this(kind, basePeriod, place, among, null);
	}

	/** The base period of a comparison that cannot be without one. */
	public BasePeriod base() {
		return Objects.requireNonNull(this.basePeriod);
	}

	/** The codes of the places that it names. */
	public Stream<String> places() {
		return Stream.of(this.place, (this.among != null) ? this.among.place() : null).filter(Objects::nonNull);
	}

	/** Whether it is with another time alone, as a growth or a multiple is. */
	@JsonIgnore
	public boolean isWithTimeOnly() {
		return this.basePeriod != null && this.place == null && !this.kind.isOfRanksOrPlans();
	}

	/**
	 * Whether values are changes, of which an indicator has other defaults than of
	 * levels.
	 */
	@JsonIgnore
	public boolean isOfChanges() {
		return this.basePeriod != null && this.kind != ComparisonKind.OF_PLAN;
	}

	/** Returns the same with other codes of places. */
	public Comparison recoded(UnaryOperator<String> places) {
		var rankedIn = (this.among != null) ? this.among.place() : null;
		return new Comparison(this.kind, this.basePeriod, (this.place != null) ? places.apply(this.place) : null,
				(this.among == null || rankedIn == null) ? this.among
						: new Among(places.apply(rankedIn), this.among.kind(), this.among.count()),
				this.distance);
	}

	/** Returns the same of a row in SQL. */
	public static String isOfChangesSql(String row) {
		return "(%1$s.base_start is not null and %1$s.comparison_kind <> '%2$s')".formatted(row,
				ComparisonKind.OF_PLAN.code());
	}

	/**
	 * The places or things among which something is ranked.
	 *
	 * @param place the code of the place whose parts are ranked, such as {@code 140000}
	 * for "third in Shanxi"; null if the source does not say
	 * @param kind the kind of places or things that are ranked, as in "prefecture-level
	 * cities"; null if the source does not say
	 * @param count how many places or things are ranked; null if the source does not say
	 */
	@Embeddable
	@Schema(name = "RankedAmong")
	public record Among(@Column(name = "among_place") @Nullable String place,
			@Column(name = "among_kind") @Nullable String kind, @Column(name = "among_count") @Nullable Integer count) {

		/** Returns what a rank is among; null where nothing is said of it. */
		public static @Nullable Among of(@Nullable String place, @Nullable String kind, @Nullable Integer count) {
			return (place != null || kind != null || count != null) ? new Among(place, kind, count) : null;
		}

	}

}
