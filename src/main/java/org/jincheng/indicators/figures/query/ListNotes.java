package org.jincheng.indicators.figures.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.judgement.Observations.Summary;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.figures.selection.SelectionCodes;
import org.jincheng.indicators.figures.selection.Transform;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says why a list of observations is empty, by one statement for each parameter that it
 * was asked for with, and three more; and what a transform leaves out, by one.
 *
 * @param observations the stated figures
 * @param codes what codes stand for
 * @param indicators the indicators
 */
@Component
record ListNotes(Observations observations, SelectionCodes codes, IndicatorService indicators) {

	/** What notes say, by their codes, and the words for figures in them. */
	private static final Map<String, Text> WORDS = TextFile.texts("language/notes.json");

	/**
	 * Returns the reasons for an empty list.
	 * @param asked what was asked for
	 * @param words the words that were looked for, if any
	 */
	List<Note> ofEmpty(ObservationSelection asked, @Nullable String words, Language language) {
		var stated = asked.stated();
		var all = summary(stated, words);
		if (all.count() > 0) {
			return derived(asked, all, words, language);
		}
		var notes = new ArrayList<Note>();
		if (asked.origin() != OriginFilter.DERIVED) {
			stated.parameters().forEach((name, value) -> {
				var less = stated.with(name, null);
				add("without-" + name,
						(words == null && less.parameters().isEmpty()) ? Summary.NONE : summary(less, words), notes,
						language, name + "=" + Term.text(value));
			});
			if (words != null && !stated.parameters().isEmpty()) {
				add("without-q", summary(stated, null), notes, language, "q=" + words);
			}
		}
		var cells = (asked.indicator() != null) ? this.indicators.cellsOf(asked.indicator()) : List.<String>of();
		var parts = cells.isEmpty() ? Summary.NONE : summary(stated.withIndicators(cells), words);
		if (parts.count() > 0) {
			notes.add(note("parts", language, words(parts, language), String.join(", ", parts.indicators())));
		}
		add("missing", summary(stated.with("missing", true), words), notes, language);
		return notes.isEmpty() ? List.of(note("nothing", language)) : notes;
	}

	/**
	 * Returns why a transform makes nothing of some figures; none where it does of all.
	 */
	List<Note> ofLeftOut(ObservationSelection asked, @Nullable String words, Language language) {
		var transform = asked.transform();
		var notes = new ArrayList<Note>();
		if (transform != null && asked.latest() == null) {
			var isOfSums = transform == Transform.CUMULATIVE_TO_SINGLE;
			add(isOfSums ? "not-single" : "left-out", this.observations.leftOut(this.codes.inSnapshot(asked), words),
					notes, language);
		}
		return notes;
	}

	/** Why nothing follows from the figures that there are. */
	private List<Note> derived(ObservationSelection asked, Summary all, @Nullable String words, Language language) {
		var base = asked.base();
		if (base != null) {
			var inBase = asked.stated()
				.withPeriods(new DateBound(base.first(), base.first()), new DateBound(base.last(), base.last()));
			if (summary(inBase, words).count() == 0) {
				return List.of(note("no-base", language, base.label(), words(all, language)));
			}
		}
		var leftOut = ofLeftOut(asked, words, language);
		return leftOut.isEmpty() ? List.of(note("not-derived", language, words(all, language))) : leftOut;
	}

	private Summary summary(ObservationSelection selection, @Nullable String words) {
		return this.observations.summary(this.codes.inSnapshot(selection), words);
	}

	private static void add(String code, Summary summary, List<Note> notes, Language language, Object... filter) {
		if (summary.count() > 0) {
			notes.add(note(code, language,
					Stream.concat(Stream.of(filter), Stream.of(words(summary, language))).toArray()));
		}
	}

	private static Note note(String code, Language language, Object... values) {
		return new Note(code, text(code.replaceFirst("^without-.*", "without"), language).formatted(values));
	}

	private static String words(Summary summary, Language language) {
		return text("figures", language).formatted(summary.first(), summary.last(),
				(summary.count() > Summary.MOST) ? "> " + Summary.MOST : String.valueOf(summary.count()));
	}

	private static String text(String name, Language language) {
		return Objects.requireNonNull(WORDS.get(name), name).in(language);
	}

}
