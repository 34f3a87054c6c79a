package org.jincheng.indicators.subjects.initiative;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * Something done, under way or planned that has no figure of its own.
 *
 * @param id its id
 * @param name its name
 * @param topic the code of its topic
 * @param kind what sort of thing it is
 * @param kindName what sort of thing it is, in words
 * @param status how far it has come
 * @param statusName how far it has come, in words
 * @param partner whom the city does it with; null where nobody is named
 * @param due the day it is to be done by; null where none is stated
 * @param statements what is said of it
 * @param said what a curator says of it
 */
@Schema(name = "Initiative")
public record InitiativeResource(String id, String name, String topic, InitiativeKind kind, Told kindName,
		InitiativeStatus status, Told statusName, @Nullable String partner, @Nullable LocalDate due,
		List<StatementResource> statements, @JsonIgnore InitiativeRequest said) implements Writable {

	static final Table<InitiativeResource> TABLE = Table
		.of("initiatives", "What is done, under way or planned and has no figure of its own.", InitiativeResource.class)
		.columns("id", "name", "topic", "kind", "kindName", "status", "statusName", "partner", "due")
		.column("statements", "statements.locator")
		.texts("name", "said.name")
		.texts("partner", "said.partner")
		.key("id")
		.refersTo("topics", "topic");

}
