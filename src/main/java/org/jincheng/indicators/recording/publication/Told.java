package org.jincheng.indicators.recording.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reported;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells of the progress of a subject.
 *
 * @param reports what its statements report, by their locators
 * @param at the statement that tells of it first; null if none does, or if the document
 * does not describe it
 * @param isAtHead whether it is described at the head of the document, which may repeat
 * what others report
 */
record Told(Map<Locator, Report> reports, @Nullable Locator at, boolean isAtHead) {

	/**
	 * Adds it to what is recorded. The status of a subject that the document describes is
	 * a report of the statement that tells of it first, unless a report says the same
	 * already: of this source, of a curator, or of any for one at the head.
	 * @param said what the document says of the subject
	 * @param current what is recorded; null if it is new
	 * @param source the source of the document
	 * @return the request for it
	 */
	Object addedTo(Reported<?> said, @Nullable Reported<?> current, String source) {
		var before = (current != null) ? Objects.requireNonNull(current.reports()) : List.<Report>of();
		var all = new LinkedHashMap<Locator, Report>(this.reports);
		if (this.at != null && isNews(said, before, current == null, source)) {
			all.putIfAbsent(this.at, new Report(said.status().code(), said.due(), null, null, this.at));
		}
		if (current == null && all.isEmpty()) {
			return said;
		}
		var reports = Stream.concat(
				before.stream().filter((report) -> report.statement() == null || !all.containsKey(report.statement())),
				all.values().stream())
			.toList();
		var isOfReports = this.at != null || !all.isEmpty()
				|| before.stream().anyMatch((report) -> report.says(said.status().code(), said.due()));
		var head = (current != null && isOfReports) ? current : said;
		return said.reported(head.status().code(), head.due(), reports, said.statements());
	}

	private boolean isNews(Reported<?> said, List<Report> before, boolean isNew, String source) {
		var own = before.stream()
			.filter((report) -> report.statement() != null && report.statement().source().equals(source))
			.toList();
		var isSaid = Stream.concat(own.stream(), this.reports.values().stream())
			.anyMatch((report) -> report.says(said.status().code(), said.due()));
		var isKnown = before.stream()
			.anyMatch((report) -> (this.isAtHead || report.statement() == null)
					&& report.says(said.status().code(), said.due()));
		return !isSaid && (isNew || !own.isEmpty() || this.reports.isEmpty() && !isKnown);
	}

}
