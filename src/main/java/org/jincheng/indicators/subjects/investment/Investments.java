package org.jincheng.indicators.subjects.investment;

import java.util.List;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface Investments extends Repository<Investment, String>, Entities<Investment> {

	List<Investment> findAll();

}
