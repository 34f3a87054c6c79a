package org.jincheng.indicators.place;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.NamedTerm;
import org.jincheng.indicators.language.Text;

/** The administrative level of a place in China, or a group of places. */
public enum PlaceKind implements NamedTerm {

	COUNTRY("country", "Country", "国家"), PROVINCE("province", "Province", "省"),
	PREFECTURE("prefecture", "Prefecture-level city", "地级市"), COUNTY("county", "County", "县"),
	GROUP("group", "Group of places that a figure covers jointly", "共同覆盖的地区组");

	@EnumeratedValue
	private final String code;

	private final Text text;

	PlaceKind(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	/** Returns whether places of another kind can lie in places of this one. */
	boolean isWiderThan(PlaceKind other) {
		return this != GROUP && other != GROUP && compareTo(other) < 0;
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
