package org.jincheng.indicators.faces.dataset;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.revision.DatasetRevision;

/** How the dataset is cited. */
public final class DatasetCitation {

	/** The title of the dataset. */
	public static final Text TITLE = new Text("Jincheng Indicators", "晋城指标");

	private static final Text REVISION = new Text("revision", "修订版");

	private DatasetCitation() {
	}

	/** Returns the citation of a revision: "Jincheng Indicators, revision 7". */
	public static String of(DatasetRevision revision, Language language) {
		return TITLE.in(language) + ", " + REVISION.in(language) + " " + revision.number();
	}

}
