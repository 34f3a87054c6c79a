package org.jincheng.indicators.catalogue.place;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/**
 * The administrative level of a place in China, a part of a city that has figures of its
 * own, or a group of places. Those that lie in others come after them.
 */
public enum PlaceKind implements NamedTerm {

	COUNTRY("country", "Country", "国家"), PROVINCE("province", "Province", "省"),
	PREFECTURE("prefecture", "Prefecture-level city", "地级市"),

	DISTRICTS("districts", "Districts of a city together", "市辖区（合计）"), COUNTY("county", "County", "县"),

	/** What is of the city itself, such as its own budget. */
	CITY_PROPER("city-proper", "City without its counties", "市本级"),

	DEVELOPMENT_ZONE("development-zone", "Development zone", "开发区"),

	TOWNSHIP("township", "Township, town or subdistrict", "乡镇、街道"),

	GROUP("group", "Group of places that a figure covers jointly", "共同覆盖的地区组");

	@EnumeratedValue
	private final String code;

	private final Text text;

	PlaceKind(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	/**
	 * Returns whether places of another kind can lie in places of this one. What lies in
	 * a part of a city lies in the city.
	 */
	boolean isWiderThan(PlaceKind other) {
		return switch (this) {
			case GROUP, DISTRICTS, CITY_PROPER -> false;
			default -> other != GROUP && compareTo(other) < 0;
		};
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
