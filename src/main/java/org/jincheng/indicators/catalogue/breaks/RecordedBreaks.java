package org.jincheng.indicators.catalogue.breaks;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface RecordedBreaks extends Repository<Break, String>, Entities<Break> {

}
