package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A break in comparability: from a day on, the figures of an indicator, of a place, or of
 * an indicator at a place are not comparable with earlier ones.
 *
 * @param id the id of the break
 * @param indicator the code of the indicator that is affected; null if all indicators are
 * @param place the code of the place that is affected; null if all places are
 * @param day the first day of the new rules, such as {@code 2020-11-01}. Periods that end
 * on it or later are not comparable with periods that end before it
 * @param reason the kind of change that caused the break, such as {@code method}
 * @param reasonName the name of the reason, for display
 * @param note information for users about the change, in our own words; null if there is
 * none
 * @param statement the statement (a sentence of a source) that announces the change
 * @param editable what a curator says of it
 */
@Schema(name = "Break")
record BreakResource(String id, @Nullable String indicator, @Nullable String place, LocalDate day, BreakReason reason,
		LocalizedText reasonName, @Nullable LocalizedText note, Locator statement,
		@JsonIgnore BreakRequest editable) implements Writable {

	static final Table<BreakResource> TABLE = new Table<>("breaks",
			"Breaks in comparability: days from which figures are not comparable with earlier ones.",
			BreakResource.class)
		.columns("id", "indicator", "place", "day", "reason", "reasonName", "note")
		.text("statement", "The statement that announces the break, as source/paragraph.sentence.",
				(resource) -> resource.statement().toString())
		.texts("note", "editable.note")
		.key("id");

}
