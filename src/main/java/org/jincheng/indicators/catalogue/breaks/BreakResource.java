package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A day from which figures of an indicator, of a place, or of an indicator at a place are
 * not comparable with those before.
 *
 * @param id its id
 * @param indicator the code of the indicator; null for all
 * @param place the code of the place; null for all
 * @param day the first day of the new ways: periods that end on it or later are not
 * comparable with those that end before
 * @param reason what was changed
 * @param reasonName what was changed, in words
 * @param note what is to be known of it, in our own words; null where nothing is
 * @param statement the statement that tells of it
 * @param said what a curator says of it
 */
@Schema(name = "Break")
record BreakResource(String id, @Nullable String indicator, @Nullable String place, LocalDate day, BreakReason reason,
		Told reasonName, @Nullable Told note, Locator statement, @JsonIgnore BreakRequest said) implements Writable {

	static final Table<BreakResource> TABLE = Table
		.of("breaks", "Days from which figures are not comparable with those before.", BreakResource.class)
		.columns("id", "indicator", "place", "day", "reason", "reasonName", "note")
		.text("statement", "The statement that tells of it, as source/paragraph.sentence.",
				(resource) -> resource.statement().toString())
		.texts("note", "said.note")
		.key("id")
		.refersTo("indicators", "indicator")
		.refersTo("places", "place");

}
