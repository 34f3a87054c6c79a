package org.jincheng.indicators.park;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.observation.Observation;
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
