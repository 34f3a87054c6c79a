package org.jincheng.indicators.catalogue.place;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SortNatural;
import org.jincheng.indicators.catalogue.indicator.IndicatorOfPlace;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

/** An area coded by GB/T 2260, or a group of areas that a figure covers jointly. */
@Entity
@SQLRestriction(Curated.STANDING)
class Place {

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	private PlaceKind kind;

	@Column(name = "parent_code")
	private @Nullable String parent;

	private Text name;

	@ElementCollection
	@CollectionTable(name = "place_member", joinColumns = @JoinColumn(name = "group_code"))
	@Column(name = "member_code")
	@SortNatural
	private SortedSet<String> members = new TreeSet<>();

	private @Nullable String validFrom;

	private @Nullable String validTo;

	@ElementCollection
	@CollectionTable(name = "place_successor", joinColumns = @JoinColumn(name = "place_code"))
	@Column(name = "successor_code")
	@SortNatural
	private SortedSet<String> successors = new TreeSet<>();

	void change(PlaceRequest request) {
		this.code = request.code();
		this.name = request.name();
		this.kind = request.kind();
		this.parent = request.parent();
		this.members.clear();
		this.members.addAll(request.members());
		this.validFrom = Objects.toString(request.validFrom(), null);
		this.validTo = Objects.toString(request.validTo(), null);
		this.successors.clear();
		this.successors.addAll(request.successorsOrNone());
	}

	PlaceRequest state() {
		return new PlaceRequest(this.code, this.name, this.kind, this.parent, this.members.stream().toList(),
				bound(this.validFrom), bound(this.validTo), this.successors.stream().toList());
	}

	String code() {
		return this.code;
	}

	String name(Language language) {
		return this.name.in(language);
	}

	@Nullable String parent() {
		return this.parent;
	}

	SortedSet<String> members() {
		return this.members;
	}

	boolean hasEnded() {
		return this.validTo != null;
	}

	PlaceKind kind() {
		return this.kind;
	}

	PlaceService.NamedPlace named() {
		return new PlaceService.NamedPlace(this.code, this.name, this.parent);
	}

	boolean isGroup() {
		return this.kind == PlaceKind.GROUP;
	}

	SortedSet<String> successors() {
		return this.successors;
	}

	void addTo(PlaceTree tree) {
		tree.add(this.code, this.kind, this.parent, isGroup() ? this.members : List.of());
	}

	/**
	 * Describes it.
	 * @param indicators what it has figures of; null where that is not told
	 */
	PlaceResource toResource(@Nullable List<IndicatorOfPlace> indicators, Language language) {
		return new PlaceResource(this.code, this.name.in(language), this.kind, this.kind.localized(language),
				this.parent, this.members.stream().toList(), bound(this.validFrom), bound(this.validTo),
				this.successors.stream().toList(), indicators, state());
	}

	private static @Nullable DateBound bound(@Nullable String date) {
		return (date != null) ? DateBound.of(date) : null;
	}

}
