package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/**
 * What a unit measures: those of one dimension can be converted, if both have a scale.
 */
public enum Dimension implements NamedTerm {

	MONEY("money", "Money", "货币"), RATIO("ratio", "Ratio", "比率"),
	/** What is counted comes in whole numbers only. */
	COUNT("count", "Number of things counted", "计数"), LENGTH("length", "Length", "长度"), AREA("area", "Area", "面积"),
	VOLUME("volume", "Volume", "体积"), MASS("mass", "Mass", "质量"), ENERGY("energy", "Energy", "能量"),
	POWER("power", "Power", "功率"), TEMPERATURE("temperature", "Temperature", "温度"), TIME("time", "Time", "时间"),
	OTHER("other", "Another one", "其他");

	@EnumeratedValue
	private final String code;

	private final Text text;

	Dimension(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Text text() {
		return this.text;
	}

}
