package org.jincheng.indicators.core.representation;

import org.jincheng.indicators.core.language.Text;

/** What the dataset is, and its terms of use. */
public final class DatasetDescription {

	/** What it is called, and who publishes it. */
	public static final Text TITLE = new Text("Jincheng Indicators", "晋城指标");

	/** What it holds. */
	public static final Text DESCRIPTION = new Text("""
			The published development figures of the city of Jincheng in Shanxi, China, each traced to the \
			sentence it was read from.""", "中国山西省晋城市公开发表的发展数据，每个数字均可追溯到它所出自的句子。");

	/** The SPDX identifier of the licence. */
	public static final String LICENCE_ID = "CC-BY-4.0";

	public static final Text LICENCE = new Text("Creative Commons Attribution 4.0 International", "知识共享署名 4.0 国际");

	public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

	private DatasetDescription() {
	}

}
