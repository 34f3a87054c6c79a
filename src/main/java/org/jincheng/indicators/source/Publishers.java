package org.jincheng.indicators.source;

import java.util.List;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.repository.Repository;

interface Publishers extends Repository<Publisher, String>, Entities<Publisher> {

	List<Publisher> findAll();

	List<Publisher> findAllByParent(String parent);

}
