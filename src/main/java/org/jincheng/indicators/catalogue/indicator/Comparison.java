package org.jincheng.indicators.catalogue.indicator;

import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What values are compared with: those of a figure, or of the new figures of an indicator
 * that do not say.
 *
 * @param kind how values compare
 * @param basePeriod the period that they are compared with; of a rank, that of the change
 * that is ranked; of a plan, the period that it is for; null where it is no other time
 * @param place the code of the place that they are compared with, as in "1 point above
 * the national average": where there is a base period too, the changes of the two places
 * are compared; absent where it is no other place
 * @param among of a rank, what it is a rank among; absent of all else
 */
@Embeddable
public record Comparison(@Enumerated(EnumType.STRING) @Column(name = "comparison_kind") ComparisonKind kind,
		@Nullable BasePeriod basePeriod,
		@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonInclude(JsonInclude.Include.NON_NULL) @Column(
				name = "base_place") @Nullable String place,
		@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Among among) {

	/** The columns of tables that are not called after their fields. */
	public static final Map<String, String> COLUMNS = Map.of("/comparison/basePeriod/start", "base_start",
			"/comparison/basePeriod/end", "base_end", "/comparison/place", "base_place", "/comparison/among/place",
			"among_place", "/comparison/among/kind", "among_kind", "/comparison/among/count", "among_count");

	/** A comparison with another time. */
	public Comparison(ComparisonKind kind, @Nullable BasePeriod basePeriod) {
		this(kind, basePeriod, null, null);
	}

	/** The base period of a comparison that cannot be without one. */
	public BasePeriod base() {
		return Objects.requireNonNull(this.basePeriod);
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

	/**
	 * What a rank is among.
	 *
	 * @param place the code of the place whose parts are ranked; null where that is not
	 * said
	 * @param kind the kind of places or things, as in "prefecture-level cities"; null
	 * where that is not said
	 * @param count how many of them there are; null where that is not said
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
