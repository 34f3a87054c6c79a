package org.jincheng.indicators.subjects.park;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.report.ReportedResource;
import org.jincheng.indicators.subjects.report.Reporting;

/**
 * A park, such as an industrial or a green park.
 *
 * @param id the id of the park
 * @param name the name of the park
 * @param place the place where it is
 * @param kind the kind of park, such as {@code industrial}
 * @param kindName the name of the kind, for display
 * @param focus the industry or purpose of the park
 * @param status the progress of the park, such as {@code planned}
 * @param statusName the name of the status, for display
 * @param reporting what is reported of its progress
 * @param investments the investments that cover the park
 * @param statements what sources say about the park without giving a figure
 * @param editable what a curator says of it
 */
@Schema(name = "Park")
public record ParkResource(String id, String name, PlaceName place, ParkKind kind, LocalizedText kindName, String focus,
		ParkStatus status, LocalizedText statusName, @JsonUnwrapped Reporting reporting,
		List<ParkInvestment> investments, List<StatementResource> statements,
		@JsonIgnore ParkRequest editable) implements Writable, ReportedResource {

	static final Table<ParkResource> TABLE = new Table<>("parks", "Industrial and green parks.", ParkResource.class)
		.columns("id", "name", "kind", "kindName", "focus", "status", "statusName", "due")
		.column("investments", "investments.id", "The ids of the investments that cover the park.")
		.text("joint_investments", "The ids of those investments that also cover other parks.",
				ParkResource::jointInvestments)
		.ofField("investments", 1)
		.column("statements", "statements.locator")
		.texts("name", "editable.name")
		.texts("focus", "editable.focus")
		.column("place", "place.code")
		.columns("place.name")
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
	 * @param id the id of the investment
	 * @param name the name of the investment
	 * @param joint whether the investment covers other parks too, so that its amounts do
	 * not belong to this park alone
	 * @param amounts the amounts of the investment, the newest first
	 */
	public record ParkInvestment(String id, String name, boolean joint, List<Observation> amounts) {
	}

}
