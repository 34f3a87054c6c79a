package org.jincheng.indicators.catalogue.category;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.core.curation.Circles;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads categories, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class CategoryService {

	private static final String NOUN = "category";

	private static final String TOTAL = "total";

	private static final String USING = """
			select code from indicator
			where replace(:id, '/', ':') = any(string_to_array(concat_ws(' ', cell, scope), ' '))""";

	private static final String GROUPS = """
			select code from category where dimension_code = split_part(:id, '/', 1)
			  and split_part(:id, '/', 2) in (select split_part(member, '/', 1) from unnest(members) member)""";

	private static final String PATH = "/api/v1/dimensions/%s/categories/%s";

	private final Categories categories;

	private final Dimensions dimensions;

	private final EntityPages<Category> pages;

	CategoryService(Categories categories, Dimensions dimensions, WordIndexes index) {
		this.categories = categories;
		this.dimensions = dimensions;
		this.pages = new EntityPages<>(categories, index.found(EntryType.CATEGORY, "dimension", "code"), "code",
				Map.of("name", "name.en"), List.of("code", "dimension"));
	}

	@Bean
	static Curated<Category, CategoryRequest> curatedCategories(Categories categories, Dimensions dimensions,
			ApplicationEventPublisher events) {
		return new Curated<>("categories", NOUN, CategoryRequest.class, CategoryRequest::id, categories::findById,
				Category::state, Category::new, Category::change)
			.key("code")
			.ownedBy("dimension")
			.check((request, references) -> check(request, categories, dimensions, references))
			.refersTo(CategoryRequest::referred)
			.followedBy((before, after, draft) -> {
				if (before != null && after != null && !before.name().equals(after.name())) {
					events.publishEvent(new CategoryChanged(before));
				}
			})
			.uses(List.of(
					Use.of("categories that it contains",
							"select code from category where dimension_code || '/' || parent_code = :id", null),
					Use.of("groups that have it as a member", GROUPS, null), Use.of("indicators", USING, null)))
			.storedIn("category", "dimension_code || '/' || code");
	}

	private static void check(CategoryRequest request, Categories categories, Dimensions dimensions,
			References references) {
		references.known("/dimension", request.dimension(), dimensions.ids());
		if (request.code().equals(TOTAL) && categories.findById(request.id()).isEmpty()) {
			references.refuse("/code", TOTAL, "The total is the measure itself, without a category.");
		}
		request.membersOrNone().stream().map(Member::code).forEach((member) -> {
			if (member.equals(request.code())) {
				references.refuse("/members", member, "Is the group itself.");
			}
			else if (categories.findById(request.dimension() + "/" + member).isEmpty()) {
				references.known("/members", member, categories.codesOf(request.dimension()));
			}
		});
		var parentId = request.parentId();
		if (parentId == null) {
			return;
		}
		if (categories.findById(parentId).isEmpty()) {
			references.known("/parent", String.valueOf(request.parent()), categories.codesOf(request.dimension()));
		}
		else if (Circles.reach(request.id(), List.of(parentId), (
				id) -> categories.findById(id).map(Category::state).map(CategoryRequest::parentId).stream().toList())) {
			references.refuse("/parent", request.parent(), "Is this category, or a part of it.");
		}
	}

	/** Returns the code of a dimension that a path names. */
	String dimension(String code) {
		return this.dimensions.get("dimension", code).state().code();
	}

	ResourceCollection<CategoryResource> find(CategoryFilter filter, PageQuery page, Language language) {
		var selection = Specification.<Category>unrestricted();
		if (filter.dimension() != null) {
			KnownValues.check("dimension", filter.dimension(), this.dimensions.ids());
			selection = (root, criteria, builder) -> root.get("dimension").in(filter.dimension());
		}
		var selected = selection;
		return new ResourceCollection<>(CategoryResource.TABLE, page,
				(query) -> this.pages.page(selected, query).each((category) -> category.toResource(language)));
	}

	CategoryResource get(String id, Language language) {
		return this.categories.get(NOUN, id).toResource(language);
	}

	/**
	 * Returns the refusal of a code without a dimension, with the paths of those that
	 * have it.
	 */
	RefusedException withoutDimension(String code) {
		var paths = this.categories.findAllByCodeOrderByDimension(code)
			.stream()
			.map((category) -> PATH.formatted(category.state().dimension(), code))
			.toList();
		return paths.isEmpty() ? new NotFoundException(NOUN, code, List.of())
				: new RefusedException(ProblemType.NOT_FOUND,
						"A category is named by its dimension and its code: %s.".formatted(String.join(", ", paths)));
	}

	/** The codes of the categories of each level that is the whole, by dimension. */
	public Map<String, List<Set<String>>> wholes() {
		var all = all();
		return this.dimensions.findAll(Specification.unrestricted())
			.stream()
			.map(CategoryDimension::state)
			.collect(Collectors.toMap(DimensionRequest::code,
					(dimension) -> dimension.levels()
						.stream()
						.filter(Level::whole)
						.map((level) -> codes(dimension.code(), level, all))
						.toList()));
	}

	private static Set<String> codes(String dimension, Level level, Map<String, CategoryRequest> all) {
		return (level.categories() != null) ? Set.copyOf(level.categories()) : all.values()
			.stream()
			.filter((category) -> category.dimension().equals(dimension) && level.has(category, depth(category, all)))
			.map(CategoryRequest::code)
			.collect(Collectors.toSet());
	}

	/** How many categories of its edition contain one another down to this one. */
	private static int depth(CategoryRequest category, Map<String, CategoryRequest> all) {
		var parent = (category.parentId() != null) ? all.get(category.parentId()) : null;
		return (parent != null && Objects.equals(parent.edition(), category.edition())) ? depth(parent, all) + 1 : 1;
	}

	/** The codes of the categories of each dimension. */
	public Map<String, Set<String>> byDimension() {
		var codes = new TreeMap<String, Set<String>>();
		this.dimensions.ids().forEach((dimension) -> codes.put(dimension, new TreeSet<>()));
		for (var category : all().values()) {
			codes.computeIfAbsent(category.dimension(), (dimension) -> new TreeSet<>()).add(category.code());
		}
		return codes;
	}

	/** Finds a category by its dimension and code, as in {@code ownership/private}. */
	public Optional<CategoryRequest> find(String id) {
		return this.categories.findById(id).map(Category::state);
	}

	/** All categories as they are described, by dimension and code. */
	public Map<String, CategoryRequest> all() {
		return this.categories.findAll()
			.stream()
			.map(Category::state)
			.collect(Collectors.toMap(CategoryRequest::id, Function.identity()));
	}

}
