package org.jincheng.indicators.subjects.environment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** The part of the environment that a metric is about. */
enum EnvironmentDomain implements NamedTerm {

	GREEN_SPACE("green-space", "Green space", "绿地"),

	TREE_COVER("tree-cover", "Tree cover", "林木覆盖"),

	AIR("air", "Air", "空气"), WATER("water", "Water", "水"), SOIL("soil", "Soil", "土壤"),

	WASTE("waste", "Waste", "废弃物"), ENERGY_USE("energy-use", "Energy use", "能源消耗"),

	BIODIVERSITY("biodiversity", "Biodiversity", "生物多样性");

	@EnumeratedValue
	private final String code;

	private final Text text;

	EnvironmentDomain(String code, String en, String zh) {
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
