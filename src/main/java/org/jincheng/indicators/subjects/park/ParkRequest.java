package org.jincheng.indicators.subjects.park;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reported;
import org.jspecify.annotations.Nullable;

/**
 * A park, as a curator describes it. Each investment lists the parks that it covers; a
 * park does not list investments.
 *
 * @param id the permanent id: letters and digits in groups separated by hyphens, such as
 * {@code danhe-river-wetland-park}
 * @param name the name of the park
 * @param place the code of the place where it is. Default: Jincheng for a new one, no
 * change otherwise
 * @param kind the kind of park, such as {@code industrial}
 * @param focus the industry or purpose of the park
 * @param status the progress of the park, such as {@code planned}
 * @param due the last day by which it should be done; null if no report gives one
 * @param reports the reports of its progress; null for the recorded ones. Then another
 * {@code status} or {@code due} adds a report of today, without a statement. Else they
 * give both
 * @param statements the statements (sentences of sources) that describe the park without
 * a figure
 */
record ParkRequest(
		@Schema(example = "qinhe-river-forest-park") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		Text name, @Schema(example = "140500") @Nullable String place, @Schema(example = "green") ParkKind kind,
		Text focus, @Schema(example = "under-construction") ParkStatus status, @Nullable LocalDate due,
		@Nullable List<Report> reports, List<Locator> statements) implements Reported<ParkRequest> {

	@Override
	public ParkRequest reported(String status, @Nullable LocalDate due, List<Report> reports,
			List<Locator> statements) {
		return new ParkRequest(this.id, this.name, this.place, this.kind, this.focus,
				Term.find(ParkStatus.values(), status).orElse(this.status), due, reports, statements);
	}

}
