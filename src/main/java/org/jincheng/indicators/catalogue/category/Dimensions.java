package org.jincheng.indicators.catalogue.category;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface Dimensions extends Repository<CategoryDimension, String>, Entities<CategoryDimension> {

}
