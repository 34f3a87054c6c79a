package org.jincheng.indicators.faces.dataset;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.DatasetDescription;
import org.jincheng.indicators.core.revision.DatasetRevision;

/**
 * How the dataset is cited.
 *
 * @param text as a sentence of a list of references
 * @param bibtex as an entry of BibTeX
 */
public record DatasetCitation(String text, String bibtex) {

	private static final Text REVISION = new Text("revision", "修订版");

	private static final Text ACCESSED = new Text("Accessed", "访问日期");

	/** Returns the short citation of a revision: "Jincheng Indicators, revision 7". */
	public static String of(DatasetRevision revision, Language language) {
		return DatasetDescription.TITLE.in(language) + ", " + version(revision, language);
	}

	private static String version(DatasetRevision revision, Language language) {
		return REVISION.in(language) + " " + revision.number();
	}

	/**
	 * Returns the citation that is the same wherever and whenever it is asked for:
	 * "Jincheng Indicators (2026-11-24). Jincheng Indicators, revision 7. CC-BY-4.0."
	 */
	static String full(DatasetRevision revision, Language language) {
		return "%s (%s). %s. %s.".formatted(DatasetDescription.TITLE.in(language), day(revision),
				of(revision, language), DatasetDescription.LICENCE_ID);
	}

	private static LocalDate day(DatasetRevision revision) {
		return LocalDate.ofInstant(revision.recordedAt(), ZoneOffset.UTC);
	}

	/**
	 * Returns the citation of a revision at an address.
	 * @param accessed the day on which it was read there
	 */
	static DatasetCitation of(DatasetRevision revision, String address, LocalDate accessed, Language language) {
		var text = "%s %s. %s %s.".formatted(full(revision, language), address, ACCESSED.in(language), accessed);
		return new DatasetCitation(text, bibtex(revision, address, accessed, language));
	}

	private static String bibtex(DatasetRevision revision, String address, LocalDate accessed, Language language) {
		var title = escaped(DatasetDescription.TITLE.in(language));
		return """
				@misc{jincheng-indicators-r%s,
				  author = {{%s}},
				  title = {{%2$s}},
				  version = {%s},
				  year = {%tY},
				  month = {%4$tm},
				  date = {%4$tF},
				  url = {%s},
				  urldate = {%s},
				  note = {%s}
				}
				""".formatted(revision.number(), title, escaped(version(revision, language)), day(revision),
				address.replace("{", "%7B").replace("}", "%7D"), accessed, escaped(DatasetDescription.LICENCE_ID));
	}

	/** Returns a text as TeX prints it. */
	public static String escaped(String text) {
		return text.replaceAll("([&%$#_{}])", "\\\\$1");
	}

}
