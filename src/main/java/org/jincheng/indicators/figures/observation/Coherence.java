package org.jincheng.indicators.figures.observation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a figure relates to other figures: the break before it, and those that contradict
 * it or are stated for the same period.
 *
 * @param seriesBreak the break between the figure before in the series and this one,
 * which are thus not comparable; null if there is none, and for derived figures
 * @param occurrence counts figures that one source states for the same key with different
 * values, from 2 on; absent for the first. Of two derived readings of a multiple, the
 * second has 2
 * @param disagreesWith the ids of figures that cannot be true together with this one.
 * They have the same key but another source or occurrence, or they are a change that does
 * not follow from the levels. Absent if there are none
 * @param differsFrom the ids of figures in the original that this copy or translation
 * repeats wrongly; absent if there are none
 * @param alsoStated other stated figures of the same series and period. Only in lists by
 * series, for the preferred figure
 * @param preferred whether the figure is the preferred one of its series and period,
 * among all sources. Absent for derived figures
 * @param contested whether sources disagree on the figure, or on a figure that it is
 * derived from; absent if not
 */
@Schema(name = "ObservationStanding")
public record Coherence(@JsonProperty("break") @Schema(description = """
		The break between the figure before in the series and this one, which are thus not \
		comparable; null if there is none, and for derived figures""") Observation.@Nullable SeriesBreak seriesBreak,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer occurrence,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> disagreesWith,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> differsFrom,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AlsoStated alsoStated,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean preferred,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean contested) {

	/** No other figure is known. */
	public static final Coherence ALONE = new Coherence(null, null, List.of(), List.of(), null, null, false);

	/** Whether it is contested, or one of its inputs is. */
	@Override
	@JsonInclude(JsonInclude.Include.NON_DEFAULT)
	public boolean contested() {
		return this.contested || !this.disagreesWith.isEmpty() || also().contradicted();
	}

	/** Of a figure that is derived from others. */
	public static Coherence ofInputs(List<Observation> inputs) {
		return new Coherence(null, null, List.of(), List.of(), null, null,
				inputs.stream().anyMatch((input) -> input.coherence().contested()));
	}

	/** What else is stated, as far as it is told. */
	public AlsoStated also() {
		return Objects.requireNonNullElse(this.alsoStated, AlsoStated.NONE);
	}

	/** The same after a break of the series. */
	public Coherence after(Observation.SeriesBreak what) {
		return new Coherence(what, this.occurrence, this.disagreesWith, this.differsFrom, this.alsoStated,
				this.preferred, this.contested);
	}

	/** The same with its number among figures that are otherwise alike; null for none. */
	public Coherence occurring(@Nullable Integer number) {
		return new Coherence(this.seriesBreak, number, this.disagreesWith, this.differsFrom, this.alsoStated,
				this.preferred, this.contested);
	}

	/** The same with the ids of the figures that contradict it. */
	public Coherence contradictedBy(List<UUID> ids) {
		return new Coherence(this.seriesBreak, this.occurrence, ids, this.differsFrom, this.alsoStated, this.preferred,
				this.contested);
	}

	/** The same of a copy, with the ids of the figures of the original that differ. */
	public Coherence differingFrom(List<UUID> ids) {
		return new Coherence(this.seriesBreak, this.occurrence, this.disagreesWith, ids, this.alsoStated,
				this.preferred, this.contested);
	}

	/** The same of the preferred figure of a series and period. */
	public Coherence before(AlsoStated also) {
		return new Coherence(this.seriesBreak, this.occurrence, this.disagreesWith, this.differsFrom, also,
				this.preferred, this.contested);
	}

	/**
	 * The same of a figure that is the preferred one of its series and period, or not.
	 */
	public Coherence preferred(boolean isPreferred) {
		return new Coherence(this.seriesBreak, this.occurrence, this.disagreesWith, this.differsFrom, this.alsoStated,
				isPreferred, this.contested);
	}

}
