package org.jincheng.indicators.figures.rows;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.source.Passage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.rows.SelectedRows.Passed;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads in SQL the observations that a selection means, in order, from where a page
 * starts on, so that about as many rows are read as it has.
 */
public final class ObservationPage {

	private final ResolvedSelection selection;

	private final PageQuery page;

	private final @Nullable List<String> keys;

	private final @Nullable Integer limit;

	private final ObservationOrder order;

	private final Continuity continuity;

	private final SelectedRows rows;

	private final Pairing pairing;

	/** What an index by series does not have to enter, since the page starts later. */
	private final @Nullable Passed passed;

	/**
	 * Reads a page of what a selection means.
	 * @param keys what it follows; null if it is the first
	 * @param limit how many at most, each with the moment of the newest revision; null
	 * for all of them, without it
	 * @param retracted what publishers have retracted
	 * @param continuity which places and indicators continue a series under other codes
	 */
	public ObservationPage(ResolvedSelection selection, PageQuery page, @Nullable List<String> keys,
			@Nullable Integer limit, List<Passage> retracted, Continuity continuity) {
		this.selection = selection;
		this.page = page;
		this.keys = keys;
		this.limit = limit;
		this.continuity = continuity;
		this.order = ObservationOrder.of(page);
		this.rows = new SelectedRows(selection, page.q(),
				(this.keys != null) ? SelectedRows.NAMES_OF_EACH : SelectedRows.NAMES, current(retracted),
				Pairing.of(selection, continuity));
		this.pairing = this.rows.pairing();
		this.passed = (this.keys != null && this.order.isBySeries()) ? Passed.of(this.order.pair().getFirst(),
				page.descending(), Sql.of(":key0").bind("key0", this.keys.getFirst())) : null;
	}

	/**
	 * Current versions. Where there is one figure per period, without retracted ones: a
	 * period that only they have is left out.
	 */
	private Sql current(List<Passage> retracted) {
		var current = this.order.current(this.selection, this.page, this.keys);
		return (retracted.isEmpty() || !this.selection.onePerPeriod()) ? current
				: Sql.of("{current} and not {retracted}",
						Map.of("current", current, "retracted", SelectedRows.isIn(retracted, "retracted")));
	}

	public Sql toSql() {
		var select = ObservationRow.SELECT + ((this.pairing != Pairing.NONE) ? ", " + Pairing.SELECTED : "")
				+ ((this.limit != null) ? ", " + ObservationStatements.NEWEST_REVISION : "") + "\n";
		if (this.selection.asked().latest() != null) {
			return newest(select, this.selection.asked().latest());
		}
		if (this.pairing != Pairing.NONE) {
			return pairs(select);
		}
		return this.order.isFoundAfter(this.selection) ? foundFirst(select) : inOrder(select);
	}

	/** The newest of each series, in order. */
	private Sql newest(String select, int latest) {
		var isBySeries = this.order.isBySeries();
		var start = (this.keys != null && isBySeries) ? List.of(this.order.fromPair(this.keys, this.page.descending()))
				: List.<Sql>of();
		// The first pair may have been shown in full on the page before.
		var steps = (this.limit != null && isBySeries) ? this.limit + 1 : null;
		var newest = new NewestOfSeries(this.rows, latest, this.selection.onePerPeriod(), this.continuity,
				this.selection.asked().isByAccumulation(), this.order.walk(this.selection),
				this.page.descending() && isBySeries, start, this.passed, steps);
		return Sql.of("{walk}" + select + "{newest}{after}" + end(this.pairing.startOfRow()),
				Map.of("walk", newest.walk(), "newest", newest.from(), "after", whereAfter()));
	}

	/** Pairs of figures: those that are shown are found in order, and become rows. */
	private Sql pairs(String select) {
		return Sql.of(
				select + "from (select " + this.pairing.columns() + " {pairs}\n" + end(this.pairing.start()) + ") o\n"
						+ end(this.pairing.startOfRow()),
				Map.of("pairs", this.rows.from(this.passed, after(this.pairing.start()))));
	}

	/** Rows that are all found before they are put in order. */
	private Sql foundFirst(String select) {
		return Sql.of(select + "from (select o.* {rows} offset 0) o\n{after}" + end(this.pairing.start()),
				Map.of("rows", this.rows.from(this.passed, List.of()), "after", whereAfter()));
	}

	/** Rows that an index finds in order. */
	private Sql inOrder(String select) {
		return Sql.of(select + "{rows}\n" + end(this.pairing.start()),
				Map.of("rows", this.rows.from(this.passed, after(this.pairing.start()))));
	}

	private List<Sql> after(String start) {
		return (this.keys != null) ? List.of(this.order.after(this.selection, this.keys, start, this.page.descending()))
				: List.of();
	}

	private Sql whereAfter() {
		var after = after(this.pairing.startOfRow());
		return after.isEmpty() ? Sql.of("") : Sql.of("where {after}\n", Map.of("after", after.getFirst()));
	}

	private String end(String start) {
		return this.order.by(start, this.page.descending()) + ((this.limit != null) ? " limit " + this.limit : "");
	}

	/**
	 * Sums up the observations that a selection means, and that have all words, as far as
	 * they are few.
	 * @param pairing what they are set against
	 */
	public static Sql summary(ResolvedSelection selection, @Nullable String words, Pairing pairing, int most) {
		return Sql.of("select count(*), min(period_start), max(period_end), array_agg(distinct indicator_code)\n"
				+ "from (select o.indicator_code, o.period_start, o.period_end {rows} limit " + (most + 1) + ") o",
				Map.of("rows", rows(selection, words, pairing)));
	}

	private static Sql rows(ResolvedSelection selection, @Nullable String words, Pairing pairing) {
		return new SelectedRows(selection, words, SelectedRows.NAMES, selection.vintage().current("o"), pairing)
			.from(null, List.of());
	}

	/** Counts the observations that a selection means, and that have all words. */
	public static Sql count(ResolvedSelection selection, @Nullable String words) {
		return Sql.of("select count(*) {rows}",
				Map.of("rows", rows(selection, words, Pairing.of(selection, Continuity.NONE))));
	}

}
