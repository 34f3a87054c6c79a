package org.jincheng.indicators.observation;

import java.util.List;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.SelectedRows.Passed;
import org.jincheng.indicators.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads in SQL the observations that a selection means, in order, from where a page
 * starts on, so that about as many rows are read as it has.
 */
final class ObservationPage {

	private final ObservationSelection selection;

	private final PageQuery page;

	private final @Nullable List<String> keys;

	private final @Nullable Integer limit;

	private final ObservationOrder order;

	private final SelectedRows rows;

	/** What an index by series does not have to enter, since the page starts later. */
	private final @Nullable Passed passed;

	/**
	 * Reads a page.
	 * @param limit how many at most, each with the moment of the newest revision; null
	 * for all of them, without it
	 */
	ObservationPage(ObservationSelection selection, PageQuery page, @Nullable Integer limit) {
		this.selection = selection;
		this.page = page;
		this.keys = page.keys();
		this.limit = limit;
		this.order = ObservationOrder.of(page);
		this.rows = new SelectedRows(selection, page.q(),
				(this.keys != null) ? SelectedRows.NAMES_OF_EACH : SelectedRows.NAMES,
				this.order.stood(selection, page));
		this.passed = (this.keys != null && this.order.isBySeries()) ? Passed.of(this.order.pair().getFirst(),
				page.descending(), Sql.of(":key0").bind("key0", this.keys.getFirst())) : null;
	}

	Sql toSql(Language language) {
		var select = ObservationRow.select(language) + ((this.rows.pairing() != null) ? ", " + Pairing.SELECTED : "")
				+ ((this.limit != null) ? ", " + ObservationStatements.NEWEST_REVISION : "");
		return rows().with("select", select).with("end", end(this.rows.startOfRow()));
	}

	private Sql rows() {
		if (this.selection.latest() != null) {
			return newest(this.selection.latest());
		}
		if (this.rows.pairing() != null) {
			return pairs();
		}
		return this.order.isFoundAfter(this.selection) ? foundFirst() : inOrder();
	}

	/** The newest of each series: those that are shown are put in order, and named. */
	private Sql newest(int latest) {
		var isBySeries = this.order.isBySeries();
		var start = (this.keys != null && isBySeries) ? List.of(this.order.fromPair(this.keys, this.page.descending()))
				: List.<Sql>of();
		// The first pair may have been shown in full on the page before.
		var steps = (this.limit != null && isBySeries) ? this.limit + 1 : null;
		var newest = new NewestOfSeries(this.rows, latest, this.order.walk(this.selection),
				this.page.descending() && isBySeries, start, this.passed, steps);
		return Sql.of("""
				{walk}{select}
				from (select o.* {newest}{after}{end}) o
				""" + SelectedRows.NAMES + "{end}")
			.with("walk", newest.walk())
			.with("newest", newest.from())
			.with("after", where(after(this.rows.startOfRow())));
	}

	/** Pairs of figures: those that are shown are found in order, and then named. */
	private Sql pairs() {
		return Sql.of("""
				{select}
				from (select {columns} {pairs}
				{endOfPairs}) o
				""" + SelectedRows.NAMES + "{end}")
			.with("columns", this.rows.columns())
			.with("pairs", this.rows.from(this.passed, after(this.rows.start())))
			.with("endOfPairs", end(this.rows.start()));
	}

	/** Rows that are all found before they are put in order. */
	private Sql foundFirst() {
		return Sql.of("""
				{select}
				from (select o.* {rows} offset 0) o
				""" + SelectedRows.NAMES + "{after}{end}")
			.with("rows", this.rows.from(this.passed, List.of()))
			.with("after", where(after(this.rows.start())));
	}

	/** Rows that an index finds in order. */
	private Sql inOrder() {
		return Sql.of("{select}\n{rows}\n{end}").with("rows", this.rows.named(this.passed, after(this.rows.start())));
	}

	private List<Sql> after(String start) {
		return (this.keys != null) ? List.of(this.order.after(this.selection, this.keys, start, this.page.descending()))
				: List.of();
	}

	private static Sql where(List<Sql> conditions) {
		return conditions.isEmpty() ? Sql.NOTHING
				: Sql.of("where {conditions}\n").with("conditions", Sql.join(" and ", conditions));
	}

	private String end(String start) {
		return this.order.by(start, this.page.descending()) + ((this.limit != null) ? " limit " + this.limit : "");
	}

	/** Counts the observations that a selection means, and that have all words. */
	static Sql count(ObservationSelection selection, @Nullable String words) {
		var rows = new SelectedRows(selection, words, SelectedRows.NAMES, new Vintage(selection.asOf()).stood("o"));
		if (selection.latest() == null) {
			return Sql.of("select count(*) {rows}").with("rows", rows.from(null, List.of()));
		}
		var newest = new NewestOfSeries(rows, selection.latest(), ObservationOrder.INDICATOR.walk(selection), false,
				List.of(), null, null);
		return Sql.of("{walk}select count(*) {newest}").with("walk", newest.walk()).with("newest", newest.from());
	}

}
