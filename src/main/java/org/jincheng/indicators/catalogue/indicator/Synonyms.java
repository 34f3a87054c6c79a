package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.List;

import org.jincheng.indicators.core.request.SeparatedBy;

/**
 * Other names of an indicator, by which it is found and read.
 *
 * @param en names in English, without semicolons
 * @param zh names in Chinese, without semicolons
 */
public record Synonyms(
		@Schema(example = "[\"economic output\"]") @SeparatedBy("; ") List<@Pattern(regexp = "[^;]+",
				message = NAMED) String> en,
		@Schema(example = "[\"经济总量\"]") @SeparatedBy("; ") List<@Pattern(regexp = "[^;]+",
				message = NAMED) String> zh) {

	/** No other names. */
	public static final Synonyms NONE = new Synonyms(List.of(), List.of());

	private static final String NAMED = "must not contain semicolons";

}
