package org.jincheng.indicators.catalogue.category;

import java.util.List;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, String>, Entities<Category> {

	List<Category> findAll();

}
