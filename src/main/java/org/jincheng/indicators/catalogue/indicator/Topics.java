package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface Topics extends Repository<Topic, String>, Entities<Topic> {

}
