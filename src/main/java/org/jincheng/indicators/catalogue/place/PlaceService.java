package org.jincheng.indicators.catalogue.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorsOfPlaces;
import org.jincheng.indicators.catalogue.place.Surroundings.NearbyPlace;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads places, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class PlaceService {

	/** The code of the city that the service is about. */
	public static final String CITY = "140500";

	private static final List<Use> USES = Stream
		.concat(Use.figures("place_code = :id", "/api/v1/observations?place=%s&groups=false", Map.of()).stream(),
				Stream.of(
						Use.of("places that lie in it", "select code from place where parent_code = :id",
								"/api/v1/places/%s/overview"),
						Use.of("groups of places", "select group_code from place_member where member_code = :id", null)
							.standing("group_code in (select code from place where withdrawn_at is null)"),
						Use.of("places that it succeeded",
								"select place_code from place_successor where successor_code = :id", null)
							.standing("place_code in (select code from place where withdrawn_at is null)"),
						Use.of("observations that are compared with it or are a share of it", """
								select id::text from observation where (base_place = :id or among_place = :id or \
								share_of_place = :id)""", null).standing("superseded_at is null"),
						Use.of("indicators whose figures are compared with it",
								"select code from indicator where :id in (base_place, among_place)", null),
						Use.of("breaks", "select id from series_break where place_code = :id", null).standing("true"),
						Use.of("initiatives", "select id from initiative where place_code = :id",
								"/api/v1/initiatives?place=%s")
							.standing("true"),
						Use.of("parks", "select id from park where place_code = :id", "/api/v1/parks?place=%s"),
						Use.of("investments",
								"select code from investment join indicator using (code) " + "where place_code = :id",
								"/api/v1/investments?place=%s")))
		.toList();

	private final Places places;

	private final EntityPages<Place> pages;

	private final IndicatorsOfPlaces indicators;

	private final RevisionReader<Map<String, Text>> namesOfRevision;

	PlaceService(Places places, IndicatorsOfPlaces indicators, WordIndexes index, RevisionService revisions) {
		this.places = places;
		this.namesOfRevision = new RevisionReader<>(revisions, (_) -> names());
		this.indicators = indicators;
		this.pages = EntityPages.named(places, index.found(EntryType.PLACE, "code"));
	}

	@Bean
	static Curated<Place, PlaceRequest> curatedPlaces(Places places, PlaceRules rules, Redirects redirects) {
		return new Curated<>(Redirects.PLACES, "place", PlaceRequest.class, PlaceRequest::code, (code) -> {
			redirects.check(Redirects.PLACES, code, (to) -> "/api/v1/places/" + to);
			return places.findById(code);
		}, Place::state, Place::new, Place::change).key("code")
			.check(rules::check)
			.uses(USES)
			.refersTo(PlaceRequest::referred)
			.storedIn("place", "code");
	}

	ResourceCollection<PlaceResource> find(PlaceFilter filter, PageQuery page, Language language) {
		if (filter.within() != null) {
			known("within", filter.within());
		}
		return new ResourceCollection<>(PlaceResource.TABLE, page,
				(query) -> this.pages.page(filter.selection(tree()), query)
					.each((place) -> place.toResource(null, language)));
	}

	/**
	 * Returns the code of the place where something is.
	 * @param said what is said of it; null if nothing is
	 * @param known where it was; null if it is new, which is in the city then
	 */
	public static String orCity(@Nullable String said, @Nullable String known) {
		return (said != null) ? said : Objects.requireNonNullElse(known, CITY);
	}

	/** Notes the place of a request that is not there. */
	public void check(@Nullable String place, References references) {
		references.known("/place", orCity(place, null), names());
	}

	/**
	 * Selects what is at some places, or in what lies in others at any depth, by its
	 * property {@code place}.
	 * @param place the codes of the places; null for all
	 * @param within the codes of those in which it lies; null for all
	 */
	public <T> Specification<T> at(@Nullable List<String> place, @Nullable List<String> within) {
		var codes = codes(place, within);
		return (codes != null) ? EntityPages.isAmong("place", codes) : Specification.<T>unrestricted();
	}

	/**
	 * The codes of the places that two parameters select.
	 * @param place the codes of the places; null for all
	 * @param within the codes of those in which they lie; null for all
	 * @return null for all places
	 */
	public @Nullable Collection<String> codes(@Nullable List<String> place, @Nullable List<String> within) {
		var named = (place != null) ? known("place", place) : null;
		if (within == null) {
			return named;
		}
		var below = tree().below(known("within", within));
		return (named != null) ? named.stream().filter(below::contains).toList() : below;
	}

	private List<String> known(String parameter, List<String> codes) {
		KnownValues.check(parameter, codes, Set.copyOf(codes()), this::names);
		return codes;
	}

	/** Returns the name of each place by its code, in a language. */
	public Function<String, PlaceName> named(Language language) {
		return (code) -> new PlaceName(code,
				Objects.requireNonNull(this.namesOfRevision.read(null).get(code)).in(language));
	}

	PlaceResource get(String code, Language language) {
		return this.places.findById(code)
			.orElseThrow(() -> new NotFoundException("place", code, names()))
			.toResource(this.indicators.of(List.of(code), language), language);
	}

	/**
	 * Returns a place with those around it.
	 * @throws NotFoundException if there is no such place
	 */
	public Surroundings around(String code, Language language) {
		var place = this.places.findById(code).orElseThrow(() -> new NotFoundException("place", code, names()));
		var siblings = siblings(place);
		var peers = Stream.concat(Stream.of(place), siblings.stream()).filter((other) -> other.kind() == place.kind());
		var parents = new ArrayList<Place>();
		for (var next = parent(place); next.isPresent(); next = parent(next.get())) {
			parents.add(next.get());
		}
		return new Surroundings(code, place.name(language), place.kind(), place.kind().name(language),
				nearby(parents, language), nearby(byCode(siblings), language), nearby(byCode(inside(code)), language),
				nearby(byCode(this.places.findAllByCodeIn(place.members())), language), this.places.groupsWith(code),
				peers.map(Place::code).toList());
	}

	private Optional<Place> parent(Place place) {
		return Optional.ofNullable(place.parent()).flatMap(this.places::findById);
	}

	private List<Place> siblings(Place place) {
		var parent = place.parent();
		return (parent != null) ? inside(parent).stream().filter((other) -> !other.code().equals(place.code())).toList()
				: List.of();
	}

	private List<Place> inside(String code) {
		return this.places.findAllByParent(code).stream().filter((place) -> !place.hasEnded()).toList();
	}

	private static List<Place> byCode(List<Place> places) {
		return places.stream().sorted(Comparator.comparing(Place::code)).toList();
	}

	private static List<NearbyPlace> nearby(List<Place> places, Language language) {
		return places.stream().map((place) -> new NearbyPlace(place.code(), place.name(language))).toList();
	}

	/** The kinds of all places, by code. */
	public Map<String, PlaceKind> kinds() {
		return this.places.findAll().stream().collect(Collectors.toMap(Place::code, Place::kind));
	}

	/** Returns the name of a place. */
	public Optional<String> name(String code, Language language) {
		return this.places.findById(code).map((place) -> place.name(language));
	}

	/** A place as it is described. */
	public Optional<PlaceRequest> described(String code) {
		return this.places.findById(code).map(Place::state);
	}

	/** Which places lie in which and are in which groups. */
	public PlaceTree tree() {
		var tree = new PlaceTree();
		this.places.findAll().forEach((place) -> place.addTo(tree));
		return tree;
	}

	/** The codes of all places. */
	public List<String> codes() {
		return this.places.codes();
	}

	/** The names of all places, by code. */
	public Map<String, Text> names() {
		return this.places.findAll()
			.stream()
			.map(Place::named)
			.collect(Collectors.toMap(NamedPlace::code, NamedPlace::name));
	}

	/** Places with their names, without groups. */
	public List<NamedPlace> named() {
		return this.places.findAll().stream().filter((place) -> !place.isGroup()).map(Place::named).toList();
	}

	/**
	 * A place and what it is called.
	 *
	 * @param code its code
	 * @param name its names
	 * @param parent the code of the place that it lies in; null at the top
	 */
	public record NamedPlace(String code, Text name, @Nullable String parent) {
	}

}
