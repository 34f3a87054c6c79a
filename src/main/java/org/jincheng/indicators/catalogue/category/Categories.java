package org.jincheng.indicators.catalogue.category;

import java.util.List;
import java.util.Optional;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, Category.Key>, Entities<Category> {

	List<Category> findAll();

	List<Category> findAllByCodeOrderByDimension(String code);

	Optional<Category> findById(Category.Key key);

	/** Finds a category by its dimension and code, as in {@code ownership/private}. */
	@Override
	default Optional<Category> findById(String id) {
		var code = id.indexOf('/') + 1;
		return findById(new Category.Key(id.substring(0, Math.max(code - 1, 0)), id.substring(code)));
	}

	@Query("select code from Category where dimension = :dimension")
	List<String> codesOf(String dimension);

	@Override
	@Query("select dimension || '/' || code from Category")
	List<String> ids();

}
