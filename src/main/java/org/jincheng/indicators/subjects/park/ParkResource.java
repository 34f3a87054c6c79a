package org.jincheng.indicators.subjects.park;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.figures.observation.Observation;

/**
 * An industrial or a green park.
 *
 * @param id its id
 * @param name its name
 * @param kind what it is for
 * @param kindName what it is for, in words
 * @param focus what it is about
 * @param status how far it has come
 * @param statusName how far it has come, in words
 * @param investments the investments that cover it
 * @param statements what is said of it beside figures
 * @param said what a curator says of it
 */
@Schema(name = "Park")
record ParkResource(String id, String name, ParkKind kind, Told kindName, String focus, ParkStatus status,
		Told statusName, List<ParkInvestment> investments, List<StatementResource> statements,
		@JsonIgnore ParkRequest said) implements Writable {

	static final Table<ParkResource> TABLE = Table.of("parks", "Industrial and green parks.", ParkResource.class)
		.columns("id", "name", "kind", "kindName", "focus", "status", "statusName")
		.column("investments", "investments.id", "The ids of the investments that cover it.")
		.text("joint_investments", "Those of them that cover other parks too.", ParkResource::jointInvestments)
		.ofField("investments", 1)
		.column("statements", "statements.locator")
		.texts("name", "said.name")
		.texts("focus", "said.focus")
		.key("id");

	private String jointInvestments() {
		return this.investments.stream()
			.filter(ParkInvestment::joint)
			.map(ParkInvestment::id)
			.collect(Collectors.joining(" "));
	}

	/**
	 * An investment that covers the park.
	 *
	 * @param id its id
	 * @param name its name
	 * @param joint whether it covers other parks too, so that its amounts are not this
	 * park's alone
	 * @param amounts its amounts, newest first
	 */
	record ParkInvestment(String id, String name, boolean joint, List<Observation> amounts) {
	}

}
