package org.jincheng.indicators.subjects.initiative;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.subjects.report.ReportedResource;
import org.jincheng.indicators.subjects.report.Reporting;
import org.jspecify.annotations.Nullable;

/**
 * An initiative: something done, under way or planned that has no figure of its own.
 *
 * @param id the id of the initiative
 * @param name the name of the initiative
 * @param topic the code of the topic
 * @param place the place where it is
 * @param kind the kind of initiative, such as {@code project}
 * @param kindName the name of the kind, for display
 * @param status the progress of the initiative, such as {@code under-way}
 * @param statusName the name of the status, for display
 * @param partner the partner of the city; null if no source names one
 * @param reporting what is reported of its progress
 * @param statements what sources say about the initiative
 * @param editable what a curator says of it
 */
@Schema(name = "Initiative")
public record InitiativeResource(String id, String name, String topic, PlaceName place, InitiativeKind kind,
		LocalizedText kindName, InitiativeStatus status, LocalizedText statusName, @Nullable String partner,
		@JsonUnwrapped Reporting reporting, List<StatementResource> statements,
		@JsonIgnore InitiativeRequest editable) implements Writable, ReportedResource {

	static final Table<InitiativeResource> TABLE = new Table<>("initiatives",
			"Initiatives: done, under way or planned, without a figure of their own.", InitiativeResource.class)
		.columns("id", "name", "topic", "kind", "kindName", "status", "statusName", "partner", "due")
		.column("statements", "statements.locator")
		.texts("name", "editable.name")
		.texts("partner", "editable.partner")
		.column("place", "place.code")
		.columns("place.name")
		.key("id");

}
