package org.jincheng.indicators.subjects.initiative;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reported;
import org.jspecify.annotations.Nullable;

/**
 * An initiative, as a curator describes it: something done, under way or planned that has
 * no figure of its own.
 *
 * @param id the permanent id: letters and digits in groups separated by hyphens, such as
 * {@code civil-airport}
 * @param name the name of the initiative
 * @param topic the code of the topic
 * @param place the code of the place where it is. Default: Jincheng for a new one, no
 * change otherwise
 * @param kind the kind of initiative, such as {@code project}
 * @param status the progress of the initiative, such as {@code under-way}
 * @param partner the partner of the city; null if no source names one
 * @param due the last day by which it should be done; null if no report gives one
 * @param reports the reports of its progress; null for the recorded ones. Then another
 * {@code status} or {@code due} adds a report of today, without a statement. Else they
 * give both
 * @param statements the statements (sentences of sources) that report the initiative, at
 * least one
 */
record InitiativeRequest(
		@Schema(example = "mountain-railway") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String id,
		FullName name, @Schema(example = "transport") String topic, @Schema(example = "140500") @Nullable String place,
		@Schema(example = "infrastructure") InitiativeKind kind, @Schema(example = "planned") InitiativeStatus status,
		@Nullable Text partner, @Schema(example = "2030-12-31") @Nullable LocalDate due, @Nullable List<Report> reports,
		List<Locator> statements) implements Reported<InitiativeRequest> {

	@Override
	public InitiativeRequest reported(String status, @Nullable LocalDate due, List<Report> reports,
			List<Locator> statements) {
		return new InitiativeRequest(this.id, this.name, this.topic, this.place, this.kind,
				Term.find(InitiativeStatus.values(), status).orElse(this.status), this.partner, due, reports,
				statements);
	}

}
