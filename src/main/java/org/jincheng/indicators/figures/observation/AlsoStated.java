package org.jincheng.indicators.figures.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Other stated figures of the same series and period as a preferred figure.
 *
 * @param count the number of other figures
 * @param contradicted whether one of them contradicts the preferred figure
 * @param possiblyNewer whether one of them may be newer, since the day on which the
 * preferred figure was published is not known; absent if not
 * @param retracted whether one of them is the same number, and its source retracted it;
 * absent if not
 */
@Schema(description = "Other stated figures of the same series and period as a preferred figure.")
public record AlsoStated(int count, boolean contradicted,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean possiblyNewer,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retracted) {

	/** Nothing else is stated. */
	public static final AlsoStated NONE = new AlsoStated(0, false, false, false);

}
