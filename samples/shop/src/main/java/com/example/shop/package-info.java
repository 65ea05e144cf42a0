/** A web shop: a catalogue, a cart, a checkout and an account, one package for each, and what they share. */
package com.example.shop;
