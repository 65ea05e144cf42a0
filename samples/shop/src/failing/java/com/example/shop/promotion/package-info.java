/** Vouchers for the spring sale. Written on a Friday afternoon. */
package com.example.shop.promotion;
