package org.jincheng.indicators.subjects.investment;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.Sense;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reported;
import org.jspecify.annotations.Nullable;

/**
 * An investment, as a curator describes it: money set up, contracted or spent.
 *
 * @param id the permanent id, which is also the code of the indicator: letters and digits
 * in groups separated by hyphens, such as {@code optical-electro-mechanical-fund}
 * @param name the name of the investment
 * @param definition the purpose of the money
 * @param topic the code of the topic
 * @param place the code of the place where it is. Default: Jincheng for a new one, no
 * change otherwise
 * @param kind the kind of money: {@code fund}, {@code contract} or {@code spending}
 * @param sector the sector of the economy that receives the money
 * @param status the progress of the investment, such as {@code contracted}
 * @param due the last day by which it should be done; null if no report gives one
 * @param reports the reports of its progress; null for the recorded ones. Then another
 * {@code status} or {@code due} adds a report of today, without a statement. Else they
 * give both
 * @param partner the partner of the city; null if no source names one
 * @param parks the ids of the parks that the investment covers
 * @param defaults what holds for its figures that do not say otherwise
 * @param rank the position among the key figures of a place, starting at 1; null if this
 * is no key figure
 * @param units the codes of the units that amounts may use, at least one
 * @param decimals how many decimals amounts usually have
 * @param statements the statements (sentences of sources) that describe the investment
 * without an amount
 */
record InvestmentRequest(
		@Schema(example = "heritage-tourism-fund") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		FullName name, Text definition, @Schema(example = "investment") String topic,
		@Schema(example = "140500") @Nullable String place, @Schema(example = "fund") InvestmentKind kind,
		@Schema(example = "tourism") InvestmentSector sector, @Schema(example = "set-up") InvestmentStatus status,
		@Nullable LocalDate due, @Nullable List<Report> reports, @Nullable Text partner,
		@Schema(example = "[]") List<String> parks, @JsonUnwrapped FigureDefaults defaults,
		@Min(value = 1, message = IndicatorRequest.RANKED) @Max(value = IndicatorRequest.LAST_RANK,
				message = IndicatorRequest.RANKED) @Nullable Integer rank,
		@Schema(example = "[\"CNY\", \"USD\"]") @NotEmpty(message = IndicatorRequest.SOME_UNIT) List<String> units,
		@Schema(example = "0") @Min(value = 0, message = IndicatorRequest.COUNTED) @Max(
				value = IndicatorRequest.MAX_DECIMALS, message = IndicatorRequest.COUNTED) Integer decimals,
		List<Locator> statements) implements Reported<InvestmentRequest> {

	@Override
	public InvestmentRequest reported(String status, @Nullable LocalDate due, List<Report> reports,
			List<Locator> statements) {
		return new InvestmentRequest(this.id, this.name, this.definition, this.topic, this.place, this.kind,
				this.sector, Term.find(InvestmentStatus.values(), status).orElse(this.status), due, reports,
				this.partner, this.parks, this.defaults, this.rank, this.units, this.decimals, this.statements);
	}

	/** The attributes that all indicators have. */
	IndicatorRequest indicator() {
		return new IndicatorRequest(this.id, this.name, this.definition, this.topic, this.units, this.decimals, null,
				this.defaults, this.rank, this.statements, Cell.NONE, Sense.NONE);
	}

}
