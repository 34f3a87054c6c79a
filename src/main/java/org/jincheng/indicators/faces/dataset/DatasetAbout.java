package org.jincheng.indicators.faces.dataset;

import org.jincheng.indicators.core.language.Text;

/** What is said of the dataset as a whole, beside its title. */
public final class DatasetAbout {

	/** What the dataset holds. */
	public static final Text DESCRIPTION = new Text(
			"The published development figures of the city of Jincheng in Shanxi, China, each traced to the sentence it was read from.",
			"中国山西省晋城市已发布的发展数据，每个数字均可追溯到其所出的句子。");

	/** Where the text of the licence is. */
	public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

	static final Text LICENCE = new Text("Creative Commons Attribution 4.0 International", "知识共享署名 4.0 国际");

	static final String LICENCE_ID = "CC-BY-4.0";

	private DatasetAbout() {
	}

}
