package org.jincheng.indicators.figures.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.MomentText;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowOutcome;
import org.jincheng.indicators.core.tables.TableHeader;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.recording.ObservationVersions.Version;
import org.jincheng.indicators.figures.rows.ObservationColumn;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that is staged. Its key decides which figure it is; what the file has
 * no columns for stays as it is.
 */
final class StagedRow extends Proposal {

	private final long line;

	private final @Nullable UUID toldId;

	private final @Nullable Instant knownAt;

	private final TableHeader header;

	private final String printed;

	private StagedRow(StatedFigure request, long line, @Nullable UUID toldId, @Nullable Instant knownAt,
			TableHeader header) {
		super(null, request, "", new References());
		this.line = line;
		this.toldId = toldId;
		this.knownAt = knownAt;
		this.header = header;
		this.printed = request.printed();
	}

	/**
	 * Reads a row.
	 * @param header the columns that the file has
	 */
	static StagedRow of(ResultSet row, TableHeader header) throws SQLException {
		var knownAt = row.getObject("known_at", OffsetDateTime.class);
		return new StagedRow(ObservationColumn.read(row), row.getLong("line"), row.getObject("told_id", UUID.class),
				(knownAt != null) ? knownAt.toInstant() : null, header);
	}

	long line() {
		return this.line;
	}

	/** It was checked and completed when it was read. */
	@Override
	void complete(ObservationRules rules) {
		follow(rules);
	}

	@Override
	StatedFigure after(Version last) {
		var request = super.after(last);
		var before = last.request();
		var isSaved = last.supersededAt() == null && PrintedNumber.isSaved(this.printed, before.printed());
		return request.inWords(this.header.has("counted") ? request.counted() : before.counted(),
				isSaved ? before.printed() : this.printed, note(request.note(), before.note()),
				this.header.has("cell") ? request.source().cell() : before.source().cell());
	}

	private @Nullable Text note(@Nullable Text given, @Nullable Text before) {
		if (before == null || this.header.has("note_en") && this.header.has("note_zh")) {
			return given;
		}
		var en = this.header.has("note_en") ? (given != null) ? given.en() : null : before.en();
		var zh = this.header.has("note_zh") ? (given != null) ? given.zh() : null : before.zh();
		return (en != null) ? new Text(en, zh) : null;
	}

	/** Notes if it is not what it was made from, or that has changed since. */
	void checkSeen() {
		var id = Objects.requireNonNullElse(id(), key());
		if (this.toldId != null && !this.toldId.equals(id)) {
			references().refuse("/id", this.toldId.toString(), """
					Not the id of this figure, which is %s: with another indicator, place, unit, period, \
					comparison, status, source or occurrence it is another figure. Leave the id empty to \
					record it.""".formatted(id));
		}
		var found = found();
		if (this.knownAt != null && found != null && found.changedAt().isAfter(this.knownAt) && isChange()) {
			references().refuse("/recordedAt", MomentText.of(this.knownAt),
					"Somebody %s the figure at %s, after this export. Export it again."
						.formatted((before() != null) ? "corrected" : "withdrew", MomentText.of(found.changedAt())));
		}
	}

	/** Reports the outcome of the row. */
	RowOutcome report(RowChanges changes) {
		var before = before();
		var id = id();
		var href = (id != null) ? ObservationCuration.path(id) : null;
		if (before == null) {
			changes.add(this.line, RowOutcome.RECORDED, href);
			return RowOutcome.RECORDED;
		}
		var outcome = isChange() ? RowOutcome.CORRECTED : RowOutcome.UNCHANGED;
		if (outcome == RowOutcome.CORRECTED) {
			ObservationColumn.ALL.stream()
				.filter((column) -> !column.isSame(request(), before.request()))
				.forEach((column) -> changes.add(this.line, RowOutcome.CORRECTED, href, column.column(),
						column.text(before.request()), column.text(request())));
		}
		if (!this.printed.equals(request().printed())) {
			changes.add(this.line, RowOutcome.FORMATTING, href, ObservationColumn.PRINTED.column(), request().printed(),
					this.printed);
		}
		else if (outcome == RowOutcome.UNCHANGED) {
			changes.add(this.line, outcome, href);
		}
		return outcome;
	}

}
