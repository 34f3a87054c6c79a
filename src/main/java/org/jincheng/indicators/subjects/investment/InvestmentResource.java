package org.jincheng.indicators.subjects.investment;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Money set up, contracted or spent.
 *
 * @param id its id, which is also the code of its indicator
 * @param name its name
 * @param definition what the money is for
 * @param topic the code of its topic
 * @param kind what the money is
 * @param kindName what the money is, in words
 * @param sector the part of the economy that it goes into
 * @param sectorName the part of the economy, in words
 * @param status how far it has come
 * @param statusName how far it has come, in words
 * @param partner whom the city does it with; null where nobody is named
 * @param parks the ids of the parks that it covers
 * @param joint whether its amounts cover several parks together
 * @param amounts the amounts that sources state, newest first, at most 100
 * @param derived the figures that are derived from its amounts
 * @param statements what is said of it beside figures
 * @param said what a curator says of it
 */
@Schema(name = "Investment")
record InvestmentResource(String id, String name, String definition, String topic, InvestmentKind kind, Told kindName,
		InvestmentSector sector, Told sectorName, InvestmentStatus status, Told statusName, @Nullable String partner,
		List<String> parks, boolean joint, List<Observation> amounts, List<Observation> derived,
		List<StatementResource> statements, @JsonIgnore InvestmentRequest said) implements Writable {

	static final Table<InvestmentResource> TABLE = Table
		.of("investments", "Money set up, contracted or spent.", InvestmentResource.class)
		.columns("id", "name", "definition", "topic", "kind", "kindName", "sector", "sectorName", "status",
				"statusName", "partner", "parks", "joint")
		.number("amount_cny", "The newest amount that a source states in yuan.", "CNY",
				(investment) -> investment.amount("CNY"))
		.number("amount_usd", "The newest amount that a source states in dollars.", "USD",
				(investment) -> investment.amount("USD"))
		.ofField("amounts", 2)
		.column("statements", "statements.locator")
		.texts("name", "said.name")
		.texts("definition", "said.definition")
		.texts("partner", "said.partner")
		.texts("share_of", "said.defaults.shareOf")
		.column("share_of_indicator", "said.defaults.shareOfIndicator")
		.columns(FigureDefaults.TABLE, (metric) -> metric.said().defaults())
		.column("units", "said.units")
		.column("decimals", "said.decimals")
		.column("rank", "said.rank")
		.column("timing", "said.defaults.timing")
		.key("id")
		.refersTo("indicators", "id")
		.refersTo("topics", "topic")
		.refersTo("indicators", "share_of_indicator");

	private @Nullable BigDecimal amount(String unit) {
		return this.amounts.stream()
			.filter((amount) -> amount.unit().equals(unit) && amount.comparison() == null)
			.map(Observation::value)
			.findFirst()
			.orElse(null);
	}

}
