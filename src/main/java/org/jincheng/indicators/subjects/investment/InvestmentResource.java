package org.jincheng.indicators.subjects.investment;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.report.ReportedResource;
import org.jincheng.indicators.subjects.report.Reporting;
import org.jspecify.annotations.Nullable;

/**
 * An investment: money set up, contracted or spent.
 *
 * @param id the id, which is also the code of the indicator
 * @param name the name of the investment
 * @param definition the purpose of the money
 * @param topic the code of the topic
 * @param place the place where it is
 * @param kind the kind of money: {@code fund}, {@code contract} or {@code spending}
 * @param kindName the name of the kind, for display
 * @param sector the sector of the economy that receives the money
 * @param sectorName the name of the sector, for display
 * @param status the progress of the investment, such as {@code contracted}
 * @param statusName the name of the status, for display
 * @param reporting what is reported of its progress
 * @param partner the partner of the city; null if no source names one
 * @param parks the ids of the parks that the investment covers
 * @param joint whether amounts cover several parks together, so that they cannot be split
 * @param amounts at most 100 amounts that sources state, the newest first
 * @param derived figures computed from the amounts
 * @param statements what sources say about the investment without giving an amount
 * @param editable what a curator says of it
 */
@Schema(name = "Investment")
record InvestmentResource(String id, String name, String definition, String topic, PlaceName place, InvestmentKind kind,
		LocalizedText kindName, InvestmentSector sector, LocalizedText sectorName, InvestmentStatus status,
		LocalizedText statusName, @JsonUnwrapped Reporting reporting, @Nullable String partner, List<String> parks,
		boolean joint, List<Observation> amounts, List<Observation> derived, List<StatementResource> statements,
		@JsonIgnore InvestmentRequest editable) implements Writable, ReportedResource {

	static final Table<InvestmentResource> TABLE = new Table<>("investments", "Money set up, contracted or spent.",
			InvestmentResource.class)
		.columns("id", "name", "definition", "topic", "kind", "kindName", "sector", "sectorName", "status",
				"statusName", "due", "partner", "parks", "joint")
		.number("amount_cny", "The newest stated amount in yuan.", "CNY", (investment) -> investment.amount("CNY"))
		.number("amount_usd", "The newest stated amount in dollars.", "USD", (investment) -> investment.amount("USD"))
		.ofField("amounts", 2)
		.column("statements", "statements.locator")
		.texts("name", "editable.name")
		.texts("definition", "editable.definition")
		.texts("partner", "editable.partner")
		.columns(FigureDefaults.TABLE, (metric) -> metric.editable().defaults())
		.columnsOf("editable", "units", "decimals", "rank")
		.columnsOf("editable.defaults", "timing", "statistic", "adds")
		.column("place", "place.code")
		.columns("place.name")
		.columnsOf("editable.defaults", "aim")
		.key("id");

	private @Nullable BigDecimal amount(String unit) {
		return this.amounts.stream()
			.filter((amount) -> amount.unit().equals(unit) && amount.comparison() == null)
			.map(Observation::value)
			.findFirst()
			.orElse(null);
	}

}
