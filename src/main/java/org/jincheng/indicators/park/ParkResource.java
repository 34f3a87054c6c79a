package org.jincheng.indicators.park;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.source.StatementResource;

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
 */
@Schema(name = "Park")
record ParkResource(String id, String name, ParkKind kind, String kindName, String focus, ParkStatus status,
		String statusName, List<ParkInvestment> investments, List<StatementResource> statements) {

	/** How they look as rows. */
	static final Table<ParkResource> TABLE = Table.<ParkResource>of("parks", "Industrial and green parks.")
		.text("id", "Its id.", ParkResource::id)
		.text("name", "Its name.", ParkResource::name)
		.term("kind", "What it is for.", ParkResource::kind)
		.text("kind_name", "What it is for, in words.", ParkResource::kindName)
		.text("focus", "What it is about.", ParkResource::focus)
		.term("status", "How far it has come.", ParkResource::status)
		.text("status_name", "How far it has come, in words.", ParkResource::statusName)
		.codes("investments", "The ids of the investments that cover it.",
				(park) -> park.investments().stream().map(ParkInvestment::id).toList())
		.codes("joint_investments", "Those of them that cover other parks too.",
				(park) -> park.investments().stream().filter(ParkInvestment::joint).map(ParkInvestment::id).toList())
		.codes("statements", "Where it is told of, as source/paragraph.sentence.",
				(park) -> StatementResource.locators(park.statements()));

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
